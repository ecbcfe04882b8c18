package dev.trunkline.app.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.web.JsonBody;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.visit.VisitId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/forms}: a form that a visitor filled in. */
@RestController
final class FormController {
    private static final String PHONE = "phone";

    private final PublicCalls calls;
    private final JsonBody bodies;
    private final ResponseDesk desk;
    private final Responses responses;
    private final IdSource ids;
    private final Clock clock;

    FormController(
            PublicCalls calls, JsonBody bodies, ResponseDesk desk, Responses responses, IdSource ids, Clock clock) {
        this.calls = calls;
        this.bodies = bodies;
        this.desk = desk;
        this.responses = responses;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping(path = "/v1/forms", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Created submit(@Valid @RequestBody FormCall call, HttpServletRequest request) {
        return receive(call, request);
    }

    /** The same, from a page that is being left. */
    @PostMapping(path = "/v1/forms", consumes = MediaType.TEXT_PLAIN_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Created submitText(@RequestBody String body, HttpServletRequest request) {
        return receive(bodies.readValid(body, FormCall.class), request);
    }

    private Created receive(FormCall call, HttpServletRequest request) {
        Site site = calls.site(call.site(), request);
        VisitId visit = visit(call, site);
        Map<String, String> payload = new HashMap<>(call.fields());
        payload.keySet().removeAll(site.redactedFields());
        payload.put("form", call.form());
        Instant now = clock.instant();
        CallerNumber caller = CallerNumbers.of(payload.get(PHONE), site.siteNumber());
        String id = "form-" + ids.next();
        desk.receive(new Response(
                new ResponseId(id),
                site.id(),
                ResponseKind.FORM,
                null,
                visit,
                caller,
                now,
                new CallProgress(CallStatus.COMPLETED, Duration.ZERO, true),
                "",
                !responses.knows(site.id(), caller, now),
                payload,
                id,
                now));
        return new Created(id);
    }

    private @Nullable VisitId visit(FormCall call, Site site) {
        if (call.token() != null) {
            return calls.session(call.token(), site).visit();
        }
        if (!calls.mayWrite(site)) {
            throw ProblemException.ofField(
                    "token",
                    "is the token of the page's decision; a server that has none shows an API key that may write");
        }
        return call.visit() == null || call.visit().isBlank() ? null : new VisitId(call.visit());
    }

    /**
     * The body.
     *
     * @param token of the page's decision
     * @param visit what the page put into its form as {@code trunkline_visit}, for a server that has no token; empty when the visitor
     *     did not agree to be remembered
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FormCall(
            @NotBlank @Size(max = 40) String site,

            @Nullable @Size(max = 2048) String token,
            @Nullable @Size(max = 120) String visit,

            @NotBlank @Size(max = 100) String form,
            @NotNull @Size(max = 100) Map<@Size(max = 100) String, @NotNull @Size(max = 4000) String> fields) {}

    /** The answer. */
    record Created(String id) {}
}
