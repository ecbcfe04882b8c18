package dev.trunkline.app.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.trunkline.app.security.Sha256;
import dev.trunkline.app.web.JsonBody;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.VisitId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/email-clicks}: a visitor clicked one of the business's e-mail addresses; also as {@code text/plain}, which pages send
 * without asking first. Of one visit and address one click in some minutes is stored: people click twice. Only the address is kept.
 */
@RestController
final class EmailClickController {
    private static final Duration CLICKS_ARE_ONE = Duration.ofMinutes(5);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,?&]{1,64}@[^\\s@,?&]{1,190}");
    private static final int ID_LENGTH = 32;

    private final PublicCalls calls;
    private final JsonBody bodies;
    private final ResponseDesk desk;
    private final Responses responses;
    private final Clock clock;

    EmailClickController(PublicCalls calls, JsonBody bodies, ResponseDesk desk, Responses responses, Clock clock) {
        this.calls = calls;
        this.bodies = bodies;
        this.desk = desk;
        this.responses = responses;
        this.clock = clock;
    }

    @PostMapping(
            path = "/v1/email-clicks",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<Void> clicked(@RequestBody String body, HttpServletRequest request) {
        EmailClick click = bodies.readValid(body, EmailClick.class);
        Site site = calls.site(click.site(), request);
        VisitId visit = calls.session(click.token(), site).visit();
        String address = click.address().strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            throw ProblemException.ofField("address", "is one e-mail address, without a subject or a body");
        }
        Instant now = clock.instant();
        if (!isRepetition(visit, address, now)) {
            desk.receive(click(id(visit, address, now), site, visit, address, now));
        }
        return ResponseEntity.noContent().build();
    }

    /** A click has its name from the minutes that it came in; one just before may bear the name of those before. */
    private boolean isRepetition(VisitId visit, String address, Instant now) {
        Optional<JudgedResponse> before = responses.find(id(visit, address, now.minus(CLICKS_ARE_ONE)));
        return before.map(JudgedResponse::response)
                .map(Response::startedAt)
                .filter(at -> at.plus(CLICKS_ARE_ONE).isAfter(now))
                .isPresent();
    }

    private static ResponseId id(VisitId visit, String address, Instant at) {
        long minutes = at.toEpochMilli() / CLICKS_ARE_ONE.toMillis();
        return new ResponseId(
                "email-" + Sha256.of(visit + "\n" + address + "\n" + minutes).substring(0, ID_LENGTH));
    }

    private static Response click(ResponseId id, Site site, VisitId visit, String address, Instant now) {
        return new Response(
                id,
                site.id(),
                ResponseKind.EMAIL,
                null,
                visit,
                CallerNumber.WITHHELD,
                now,
                new CallProgress(CallStatus.COMPLETED, Duration.ZERO, true),
                "",
                true,
                Map.of("address", address),
                id.value(),
                now);
    }

    /**
     * The body.
     *
     * @param token of the page's decision
     * @param address the one that the link leads to
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EmailClick(
            @NotBlank @Size(max = 40) String site,
            @NotBlank @Size(max = 2048) String token,
            @NotBlank @Size(max = 255) String address) {}
}
