package dev.trunkline.app.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.trunkline.app.sighting.PagesSeen;
import dev.trunkline.app.web.JsonBody;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.decision.TelClicks;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.leasing.Heartbeat;
import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v1/heartbeats}: the page is still there; also as {@code text/plain}, which beacons send. That is stored a moment later,
 * but a click on the number before it is answered: the call comes next.
 */
@RestController
final class HeartbeatController {
    private static final int MOST_SWAPPED = 9_999;

    private final PublicCalls calls;
    private final NumberLeasing leasing;
    private final LeaseBudget budget;
    private final JsonBody bodies;
    private final PagesSeen pages;
    private final TelClicks clicks;

    HeartbeatController(
            PublicCalls calls,
            NumberLeasing leasing,
            LeaseBudget budget,
            JsonBody bodies,
            PagesSeen pages,
            TelClicks clicks) {
        this.calls = calls;
        this.leasing = leasing;
        this.budget = budget;
        this.bodies = bodies;
        this.pages = pages;
        this.clicks = clicks;
    }

    @PostMapping(
            path = "/v1/heartbeats",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<Void> heartbeat(@RequestBody String body, HttpServletRequest request) {
        HeartbeatCall beat = read(body);
        Site site = calls.site(beat.site(), request);
        VisitorSession session = calls.session(beat.token(), site);
        if (beat.swapped() != null) {
            pages.swapped(site, Math.min(beat.swapped(), MOST_SWAPPED), session.kind(), request);
        }
        Heartbeat heard = keep(session, beat.event(), site, request);
        if (beat.event() == Event.TEL_CLICK) {
            clicks.clicked(session);
        }
        if (heard == Heartbeat.ENDED) {
            throw ProblemException.of(
                    HttpStatus.GONE, "lease-ended", "The number is no longer this visitor's. Ask for a new decision.");
        }
        return ResponseEntity.noContent().build();
    }

    private Heartbeat keep(VisitorSession session, Event event, Site site, HttpServletRequest request) {
        if (session.lease() == null) {
            // A number that is nobody's own has no end that a page must be told.
            return Heartbeat.KEPT;
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
        HeartbeatCall beat = bodies.read(body, HeartbeatCall.class);
        if (beat == null || beat.site() == null || beat.token() == null) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body", "A heartbeat needs site and token.");
        }
        Integer swapped = beat.swapped();
        if (swapped != null && swapped < 0) {
            throw ProblemException.ofField("swapped", "must be a whole number from 0, but was " + swapped);
        }
        return new HeartbeatCall(beat.site(), beat.token(), beat.event() == null ? Event.PING : beat.event(), swapped);
    }

    /** The body; all of it may be missing until it is checked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeartbeatCall(
            String site,
            String token,
            Event event,
            @Nullable Integer swapped) {}

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
