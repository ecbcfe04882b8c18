package dev.trunkline.app.shadow;

import dev.trunkline.app.ruleset.RuleRefusals;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.shadow.Shadow;
import dev.trunkline.core.shadow.ShadowKey;
import dev.trunkline.core.shadow.Shadows;
import dev.trunkline.core.site.Site;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shadow of a site's draft by API: start, look, stop. */
@RestController
@RequestMapping("/v1/sites/{site}/drafts/shadow")
final class ShadowController {
    private final SiteAccess sites;
    private final RuleSets ruleSets;
    private final RuleCompiler compiler;
    private final Shadows shadows;
    private final LiveShadow live;
    private final Clock clock;

    ShadowController(
            SiteAccess sites, RuleSets ruleSets, RuleCompiler compiler, Shadows shadows, LiveShadow live, Clock clock) {
        this.sites = sites;
        this.ruleSets = ruleSets;
        this.compiler = compiler;
        this.shadows = shadows;
        this.live = live;
        this.clock = clock;
    }

    /** Starts, or starts anew with another share. Other nodes follow within seconds. */
    @PostMapping
    ShadowView start(@PathVariable String site, @Valid @RequestBody ShadowCall call) {
        Site allowed = sites.allowed(site);
        RuleDraft draft = draft(allowed);
        List<RuleProblem> problems = compiler.check(draft.files()).stream()
                .filter(problem -> problem.severity() == RuleProblem.Severity.ERROR)
                .toList();
        if (!problems.isEmpty()) {
            throw RuleRefusals.rejected(problems);
        }
        Shadow shadow = new Shadow(allowed.id(), call.share(), clock.instant(), sites.caller());
        shadows.start(shadow);
        live.follow();
        return view(shadow, draft);
    }

    @GetMapping
    ShadowView find(@PathVariable String site) {
        Site allowed = sites.allowed(site);
        return view(shadow(allowed), draft(allowed));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String site) {
        Site allowed = sites.allowed(site);
        shadows.stop(shadow(allowed));
        live.follow();
    }

    private ShadowView view(Shadow shadow, RuleDraft draft) {
        Optional<RuleSetVersion> inForce = ruleSets.current(shadow.site());
        int version = inForce.map(RuleSetVersion::number).orElse(0);
        Instant since = Collections.max(Stream.concat(
                        Stream.of(shadow.startedAt(), draft.savedAt()),
                        inForce.stream().map(RuleSetVersion::publishedAt))
                .toList());
        return ShadowView.of(
                shadow,
                draft.revision(),
                version,
                since,
                live.isEvaluating(shadow.site(), draft.revision()),
                shadows.counts(ShadowKey.of(shadow, draft.revision(), version)));
    }

    private Shadow shadow(Site site) {
        return shadows.find(site.id())
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "no-shadow", "No draft of site '" + site.id() + "' is shadowed."));
    }

    private RuleDraft draft(Site site) {
        return ruleSets.draft(site.id()).orElseThrow(() -> RuleRefusals.noDraft(site));
    }

    /** The body of a start. */
    record ShadowCall(
            @NotNull(message = "is the share of the visits, above 0 and at most 1")
            @Positive(message = "must be above 0")
            @DecimalMax(value = "1", message = "must be at most 1")
            Double share) {}
}
