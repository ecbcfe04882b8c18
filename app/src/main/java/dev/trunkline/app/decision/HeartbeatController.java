package dev.trunkline.app.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.leasing.Heartbeat;
import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /v1/heartbeats}: the page is still there; also as {@code text/plain}, which beacons send. */
@RestController
final class HeartbeatController {
    private final PublicCalls calls;
    private final NumberLeasing leasing;
    private final LeaseBudget budget;
    private final JsonMapper json;
    private final Clock clock;

    HeartbeatController(PublicCalls calls, NumberLeasing leasing, LeaseBudget budget, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.leasing = leasing;
        this.budget = budget;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(
            path = "/v1/heartbeats",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<Void> heartbeat(@RequestBody String body, HttpServletRequest request) {
        HeartbeatCall beat = read(body);
        Site site = calls.site(beat.site(), request);
        VisitorSession session = calls.session(beat.token(), site);
        if (keep(session, beat.event(), site, request) == Heartbeat.ENDED) {
            throw ProblemException.of(
                    HttpStatus.GONE, "lease-ended", "The number is no longer this visitor's. Ask for a new decision.");
        }
        return ResponseEntity.noContent().build();
    }

    private Heartbeat keep(VisitorSession session, Event event, Site site, HttpServletRequest request) {
        if (session.lease() == null) {
            return session.until().isAfter(clock.instant()) ? Heartbeat.KEPT : Heartbeat.ENDED;
        }
        Heartbeat heard = switch (event) {
            case PING, TEL_CLICK -> leasing.keep(session.lease(), site.leasing());
            case HIDE -> leasing.keepHidden(session.lease(), site.leasing());
        };
        if (heard == Heartbeat.CONFIRMED) {
            budget.giveBack(site.id(), calls.place(request));
        }
        return heard;
    }

    private HeartbeatCall read(String body) {
        HeartbeatCall beat;
        try {
            beat = json.readValue(body, HeartbeatCall.class);
        } catch (JacksonException e) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST, "malformed-json", "The body can't be read: " + e.getOriginalMessage());
        }
        if (beat == null || beat.site() == null || beat.token() == null) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body", "A heartbeat needs site and token.");
        }
        return new HeartbeatCall(beat.site(), beat.token(), beat.event() == null ? Event.PING : beat.event());
    }

    /** The body; all of it may be missing until it is checked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeartbeatCall(String site, String token, Event event) {}

    /** What happened on the page. */
    enum Event {
        @JsonProperty("ping")
        PING,
        @JsonProperty("hide")
        HIDE,
        @JsonProperty("tel-click")
        TEL_CLICK
    }
}
