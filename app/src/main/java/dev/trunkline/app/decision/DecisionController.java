package dev.trunkline.app.decision;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.sighting.PagesSeen;
import dev.trunkline.app.web.JsonBody;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.decision.Arrival;
import dev.trunkline.core.decision.NumberDesk;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.ShownNumber;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.VisitorId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/decisions}: visit facts in, numbers out. */
@RestController
final class DecisionController {
    private static final double MICROS_IN_A_MILLI = 1_000;

    private final PublicCalls calls;
    private final JsonBody bodies;
    private final NumberDesk desk;
    private final VisitTokens tokens;
    private final Outage outage;
    private final DecisionCounters counters;
    private final VisitorCookie cookie;
    private final PagesSeen pages;
    private final VisitorTimeZone timeZone;

    DecisionController(
            PublicCalls calls,
            JsonBody bodies,
            NumberDesk desk,
            VisitTokens tokens,
            Outage outage,
            DecisionCounters counters,
            VisitorCookie cookie,
            PagesSeen pages,
            VisitorTimeZone timeZone) {
        this.calls = calls;
        this.bodies = bodies;
        this.desk = desk;
        this.tokens = tokens;
        this.outage = outage;
        this.counters = counters;
        this.cookie = cookie;
        this.pages = pages;
        this.timeZone = timeZone;
    }

    @PostMapping(path = "/v1/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DecisionAnswer> decide(@Valid @RequestBody DecisionCall call, HttpServletRequest request) {
        return decision(call, request);
    }

    /** The same from a page of another origin, whose browser would ask first whether it may send JSON: a whole way there and back. */
    @PostMapping(path = "/v1/decisions", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<DecisionAnswer> decideText(@RequestBody String body, HttpServletRequest request) {
        return decision(bodies.readValid(body, DecisionCall.class), request);
    }

    private ResponseEntity<DecisionAnswer> decision(DecisionCall call, HttpServletRequest request) {
        long start = System.nanoTime();
        Site site = calls.site(call.site(), request);
        List<TrackingNumber> targets = targets(call, site);
        Map<String, String> consent = ConsentSignals.of(call.consent());
        ShownNumber shown = desk.decide(arrival(call, consent, site, request));
        outage.answered(shown.degraded());
        counters.count(site.id(), shown);
        pages.decided(site, call.targets(), request);
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        cookie(shown, consent, site, request).ifPresent(set -> answer.header(HttpHeaders.SET_COOKIE, set.toString()));
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Server-Timing", "decide;dur=" + micros / MICROS_IN_A_MILLI)
                .body(answer(targets, shown, site));
    }

    private Optional<ResponseCookie> cookie(
            ShownNumber shown, Map<String, String> consent, Site site, HttpServletRequest request) {
        VisitorSession session = shown.session();
        if (session != null) {
            return cookie.remembering(session.visitor(), site, request);
        }
        return EligibilityCheck.isRefused(request, consent) ? cookie.forgetting(site, request) : Optional.empty();
    }

    private Arrival arrival(DecisionCall call, Map<String, String> consent, Site site, HttpServletRequest request) {
        String userAgent = VisitorAgent.of(call.userAgent(), request);
        VisitorSession earlier = text(call.token()).isEmpty() ? null : calls.session(text(call.token()), site);
        return new Arrival(
                site,
                call.url(),
                text(call.referrer()),
                visitor(call, earlier, site, request),
                earlier,
                userAgent,
                text(call.language()),
                text(call.screen()),
                consent,
                new AnalyticsIds(text(call.gaClientId()), text(call.gaSessionId())),
                timeZone.of(call.timeZone(), request),
                EligibilityCheck.of(request, userAgent, consent, site),
                calls.place(request));
    }

    private DecisionAnswer answer(List<TrackingNumber> targets, ShownNumber shown, Site site) {
        VisitorSession session = shown.session();
        List<DecisionAnswer.Shown> numbers = targets.stream()
                .map(target -> site.shownNumbers().contains(target) ? replaced(target, shown) : kept(target))
                .toList();
        return new DecisionAnswer(
                session == null ? null : session.visitor().value(),
                session == null ? null : session.visit().value(),
                session == null ? null : tokens.write(session),
                shown.expiresAt(),
                site.leasing().heartbeat().toSeconds(),
                numbers);
    }

    /** The numbers that the page asks about; those of the site when it names none of them, because one may stand there as text alone. */
    private static List<TrackingNumber> targets(DecisionCall call, Site site) {
        if (call.targets() == null || call.targets().isEmpty()) {
            return site.shownNumbers();
        }
        List<TrackingNumber> targets = call.targets().stream()
                .map(DecisionController::target)
                .distinct()
                .toList();
        boolean named = targets.stream().anyMatch(site.shownNumbers()::contains);
        return named ? targets : site.shownNumbers();
    }

    private static TrackingNumber target(String text) {
        try {
            return new TrackingNumber(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(
                    "targets", "must be E.164 numbers, e.g. +14165550100, but one was '" + text + "'");
        }
    }

    private static DecisionAnswer.Shown replaced(TrackingNumber target, ShownNumber shown) {
        VisitorSession session = shown.session();
        String lease = session == null || session.lease() == null
                ? null
                : session.lease().toString();
        return new DecisionAnswer.Shown(
                target.e164(), shown.number().e164(), NumberDisplay.national(shown.number()), shown.kind(), lease);
    }

    private static DecisionAnswer.Shown kept(TrackingNumber target) {
        return new DecisionAnswer.Shown(
                target.e164(), target.e164(), NumberDisplay.national(target), NumberKind.SITE, null);
    }

    /** Whom the page names; else whom its earlier answer was for; else whom its host's cookie names. */
    private @Nullable VisitorId visitor(
            DecisionCall call, @Nullable VisitorSession earlier, Site site, HttpServletRequest request) {
        String named = call.visitor();
        if (named != null && VisitorId.isId(named)) {
            return new VisitorId(named);
        }
        return earlier == null ? cookie.read(site, request) : earlier.visitor();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
