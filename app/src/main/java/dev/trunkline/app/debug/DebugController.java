package dev.trunkline.app.debug;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.trunkline.app.decision.PublicCalls;
import dev.trunkline.app.response.ExplanationView;
import dev.trunkline.app.response.ExplanationView.Explained;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/debug}: the decision of a page, explained to who has a code of its site. */
@RestController
final class DebugController {
    private final PublicCalls calls;
    private final DebugCodes codes;
    private final Visits visits;
    private final VisitDecisions decisions;
    private final Numbers numbers;
    private final NumberLeasing leasing;
    private final ExplanationView explanations;

    DebugController(
            PublicCalls calls,
            DebugCodes codes,
            Visits visits,
            VisitDecisions decisions,
            Numbers numbers,
            NumberLeasing leasing,
            ExplanationView explanations) {
        this.calls = calls;
        this.codes = codes;
        this.visits = visits;
        this.decisions = decisions;
        this.numbers = numbers;
        this.leasing = leasing;
        this.explanations = explanations;
    }

    @PostMapping("/v1/debug")
    ResponseEntity<DebugAnswer> explain(@Valid @RequestBody DebugCall call, HttpServletRequest request) {
        Site site = calls.site(call.site(), request);
        codes.check(call.code(), site.id());
        VisitorSession session = calls.session(call.token(), site);
        Visit visit = visits.find(session.visit()).orElseThrow(unknown(session.visit()));
        VisitDecision decision = decisions.of(visit.id()).orElseThrow(unknown(visit.id()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(answer(site, session, decision, explanations.of(visit, decision)));
    }

    private DebugAnswer answer(Site site, VisitorSession session, VisitDecision decision, Explained explained) {
        String pool = pool(session.number());
        return new DebugAnswer(
                decision.judgement().channel(),
                decision.judgement().campaign(),
                decision.judgement().keyword(),
                site.shownNumbers().stream()
                        .map(target -> new Shown(
                                target.e164(), session.number().e164(), session.kind(), decision.numberRule(), pool))
                        .toList(),
                until(session),
                decision.ruleSetVersion(),
                explained);
    }

    private @Nullable String pool(TrackingNumber number) {
        return numbers.find(number)
                .map(OwnedNumber::role)
                .map(role -> switch (role) {
                    case NumberRole.PoolNumber of -> of.pool().key();
                    case NumberRole.OverflowNumber of -> of.pool().key();
                    case NumberRole.SiteNumber site -> null;
                    case NumberRole.ChannelNumber channel -> null;
                })
                .orElse(null);
    }

    private Instant until(VisitorSession session) {
        return session.lease() == null
                ? session.until()
                : leasing.running(session.lease()).map(Lease::until).orElse(session.until());
    }

    private static Supplier<ProblemException> unknown(VisitId id) {
        return () -> ProblemException.of(
                HttpStatus.NOT_FOUND, "unknown-visit", "There is no decided visit '" + id + "'. Reload the page.");
    }

    /** The body. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DebugCall(
            @NotBlank @Size(max = 40) String site,

            @NotBlank(message = "is the code of a link that the page Install makes") @Size(max = 300)
            String code,

            @NotBlank(message = "is the token of the page's decision") @Size(max = 2048)
            String token) {}

    /**
     * Why the page shows its numbers.
     *
     * @param expiresAt when the visitor loses the number if nothing is heard of the page
     * @param version of the rules that decided; 0 when there were none
     * @param explanation every rule that was asked, fired or not
     */
    record DebugAnswer(
            String channel,
            String campaign,
            String keyword,
            List<Shown> numbers,
            Instant expiresAt,
            int version,
            Explained explanation) {}

    /**
     * A number of the page and what stands there instead.
     *
     * @param rule that chose it; empty when none did
     * @param pool that it is of; null for a number of no pool
     */
    record Shown(
            String target,
            String number,
            NumberKind kind,
            String rule,
            @Nullable String pool) {}
}
