package dev.trunkline.app.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trunkline.core.Examples;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitDecision;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.ruleset.InMemoryRuleSets;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.WordCompiler;
import dev.trunkline.core.shadow.InMemoryShadows;
import dev.trunkline.core.shadow.Shadow;
import dev.trunkline.core.shadow.ShadowCounts;
import dev.trunkline.core.shadow.ShadowKey;
import dev.trunkline.core.shadow.ShadowMove;
import dev.trunkline.core.shadow.ShadowMove.Aspect;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Visit;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveShadowTest {
    private static final Site SITE = Examples.site();
    private static final int LONGEST_QUEUE = 100;

    private final InMemoryShadows shadows = new InMemoryShadows();
    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final InMemoryRuleBases ruleBases = new InMemoryRuleBases();
    private final InMemorySites sites = new InMemorySites();
    private final WordCompiler compiler = new WordCompiler();
    private final RulePublishing publishing = new RulePublishing(
            ruleSets, compiler, new InMemoryNumbers(), InstantSource.fixed(Examples.NOON), (site, rules) -> {});
    private LiveShadow live = live(ruleBases, LONGEST_QUEUE);

    @BeforeEach
    void aSiteWhoseVisitsAreAllFromEmail() {
        sites.save(SITE);
        ruleBases.put(SITE.id(), new FixedRules(3, "Email", List.of()));
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void countsWhatTheDraftWouldChange() {
        save("Newsletter");
        Shadow shadow = start(1);

        decide("v1");
        decide("v2");

        ShadowMove move = new ShadowMove(Aspect.CHANNEL, "Email", "Newsletter");
        assertCounted(key(shadow, 1), new ShadowCounts(2, 2, 2, 0, 0, 0, 0, Map.of(move, 2L)));
    }

    @Test
    void judgesOnlyItsShare() {
        save("Newsletter");
        Shadow shadow = start(0.3);
        long covered = 0;
        for (int visit = 0; visit < 100; visit++) {
            covered += shadow.covers(visit("v" + visit).id()) ? 1 : 0;
            decide("v" + visit);
        }

        assertThat(covered).isBetween(1L, 99L);
        awaitEvaluated(key(shadow, 1), covered);
        assertThat(stored(key(shadow, 1)).dropped()).isZero();
    }

    @Test
    void judgesNothingWithoutAShadow() {
        save("Newsletter");
        live.follow();

        decide("v1");

        assertThat(compiler.compilations()).isZero();
        assertThat(live.isEvaluating(SITE.id(), 1)).isFalse();
    }

    @Test
    void compilesARevisionOnceAndCountsALaterOneAnew() {
        save("Newsletter");
        Shadow shadow = start(1);
        live.follow();
        live.follow();
        assertThat(compiler.compilations()).isEqualTo(1);
        decide("v1");
        awaitEvaluated(key(shadow, 1), 1);

        save("Email");
        live.follow();
        decide("v2");

        assertCounted(key(shadow, 2), new ShadowCounts(1, 0, 0, 0, 0, 0, 0, Map.of()));
        assertThat(stored(key(shadow, 1)).evaluated()).isEqualTo(1);
        assertThat(compiler.compilations()).isEqualTo(2);
    }

    @Test
    void pausesWhileTheDraftDoesNotCompile() {
        save("wrong");
        Shadow shadow = start(1);
        decide("v1");
        assertThat(live.isEvaluating(SITE.id(), 1)).isFalse();

        save("Newsletter");
        live.follow();
        decide("v2");

        assertThat(live.isEvaluating(SITE.id(), 2)).isTrue();
        awaitEvaluated(key(shadow, 2), 1);
        assertThat(stored(key(shadow, 1))).isEqualTo(ShadowCounts.NONE);
    }

    @Test
    void endsWithItsDraft() {
        save("Newsletter");
        start(1);
        publishing.discard(SITE, OptionalLong.empty());
        live.follow();
        save("Another");
        live.follow();

        assertThat(shadows.all()).isEmpty();
        assertThat(live.isEvaluating(SITE.id(), 2)).isFalse();
    }

    @Test
    void dropsAndCountsWhatComesFasterThanItCanBeJudged() {
        CountDownLatch slow = new CountDownLatch(1);
        live.close();
        live = live(versions(() -> slow.await()), 3);
        save("Newsletter");
        Shadow shadow = start(1);

        for (int visit = 0; visit < 10; visit++) {
            decide("v" + visit);
        }
        slow.countDown();

        // The one at work and those that waited.
        awaitEvaluated(key(shadow, 1), 1 + 3);
        assertThat(stored(key(shadow, 1)).dropped()).isEqualTo(10 - 1 - 3);
    }

    @Test
    void countsVisitsThatCannotBeJudgedAndGoesOn() {
        AtomicBoolean broken = new AtomicBoolean(true);
        live.close();
        live = live(
                versions(() -> {
                    if (broken.get()) {
                        throw new IllegalStateException("broken");
                    }
                }),
                LONGEST_QUEUE);
        save("Newsletter");
        Shadow shadow = start(1);

        decide("v1");
        await().until(() -> stored(key(shadow, 1)).errors() == 1);
        broken.set(false);
        decide("v2");

        awaitEvaluated(key(shadow, 1), 1);
        assertThat(stored(key(shadow, 1)).errors()).isEqualTo(1);
    }

    @Test
    void storesWhatItCountedWhenItsNodeStops() {
        save("Newsletter");
        Shadow shadow = start(1);
        decide("v1");

        live.close();
        decide("v2");

        assertThat(shadows.counts(key(shadow, 1)).evaluated()).isEqualTo(1);
    }

    private LiveShadow live(RuleBases bases, int longestQueue) {
        return new LiveShadow(shadows, ruleSets, bases, sites, compiler, longestQueue);
    }

    private void save(String channel) {
        publishing.save(SITE, RuleFile.CHANNEL, channel, "ann", OptionalLong.empty());
    }

    private Shadow start(double share) {
        Shadow shadow = new Shadow(SITE.id(), share, Examples.NOON, "ann");
        shadows.start(shadow);
        live.follow();
        return shadow;
    }

    private static ShadowKey key(Shadow shadow, long revision) {
        return ShadowKey.of(shadow, revision, 3);
    }

    private void assertCounted(ShadowKey key, ShadowCounts expected) {
        awaitEvaluated(key, expected.evaluated());
        assertThat(stored(key)).isEqualTo(expected);
    }

    private void awaitEvaluated(ShadowKey key, long visits) {
        await().until(() -> stored(key).evaluated() == visits);
    }

    private ShadowCounts stored(ShadowKey key) {
        live.storeCounts();
        return shadows.counts(key);
    }

    private static Visit visit(String id) {
        return Examples.visit(id);
    }

    private void decide(String id) {
        Visit visit = visit(id);
        live.decided(
                visit,
                new VisitDecision(
                        visit.id(),
                        visit.site(),
                        visit.at(),
                        3,
                        new FixedRules(3, "Email", List.of()).judge(visit),
                        NumberKind.SITE,
                        Examples.SITE_NUMBER,
                        "",
                        null,
                        new NumberContext(Eligibility.ELIGIBLE, Map.of())));
    }

    /** The versions, behind something that happens first. */
    private RuleBases versions(Step first) {
        return new RuleBases() {
            @Override
            public Optional<RuleBase> current(SiteId site) {
                return ruleBases.current(site);
            }

            @Override
            public Optional<RuleBase> version(SiteId site, int number) {
                try {
                    first.take();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return ruleBases.version(site, number);
            }
        };
    }

    /** Something that may wait. */
    private interface Step {
        void take() throws InterruptedException;
    }
}
