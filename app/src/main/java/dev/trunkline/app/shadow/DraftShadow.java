package dev.trunkline.app.shadow;

import dev.trunkline.app.ruleset.RuleRefusals;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Starts, shows and stops the shadow of a site's draft, for machines and for people. Thread-safe. */
@Component
final class DraftShadow {
    private final RuleSets ruleSets;
    private final RuleCompiler compiler;
    private final Shadows shadows;
    private final LiveShadow live;
    private final Clock clock;

    DraftShadow(RuleSets ruleSets, RuleCompiler compiler, Shadows shadows, LiveShadow live, Clock clock) {
        this.ruleSets = ruleSets;
        this.compiler = compiler;
        this.shadows = shadows;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Starts, or starts anew with another share. Other nodes follow within seconds.
     *
     * @throws ProblemException when there is no draft or it does not compile
     */
    ShadowView start(Site site, double share, String person) {
        RuleDraft draft = draft(site);
        List<RuleProblem> problems = compiler.check(draft.files()).stream()
                .filter(problem -> problem.severity() == RuleProblem.Severity.ERROR)
                .toList();
        if (!problems.isEmpty()) {
            throw RuleRefusals.rejected(problems);
        }
        Shadow shadow = new Shadow(site.id(), share, clock.instant(), person);
        shadows.start(shadow);
        live.follow();
        return view(shadow, draft);
    }

    /**
     * The shadow and what it counted.
     *
     * @throws ProblemException when there is none
     */
    ShadowView find(Site site) {
        return view(shadow(site), draft(site));
    }

    /** The shadow and what it counted; empty when there is none. */
    Optional<ShadowView> lookUp(Site site) {
        return shadows.find(site.id())
                .flatMap(shadow -> ruleSets.draft(site.id()).map(draft -> view(shadow, draft)));
    }

    /** @throws ProblemException when there is none */
    void stop(Site site) {
        shadows.stop(shadow(site));
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
}
