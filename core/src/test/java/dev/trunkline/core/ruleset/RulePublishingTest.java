package dev.trunkline.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.ruleset.RuleInspection.Obstacle;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.site.Site;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RulePublishingTest {
    private static final Site SITE = Examples.site();
    private static final OptionalLong WHATEVER = OptionalLong.empty();
    private static final RuleTestResult GREEN = new RuleTestResult("paid click", 2, List.of());
    private static final RuleTestResult RED =
            new RuleTestResult("newsletter", 3, List.of(new RuleTestResult.Mismatch("channel", "Email", "Unassigned")));

    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final WordCompiler compiler = new WordCompiler();
    private final List<Integer> served = new ArrayList<>();
    private final RulePublishing publishing = new RulePublishing(
            ruleSets,
            compiler,
            new InMemoryNumbers(),
            InstantSource.fixed(Examples.NOON),
            (site, rules) -> served.add(rules.version()));

    @Test
    void publishesADraftAsTheNextVersionAndServesIt() {
        save("one");
        assertThat(published(publishing.publish(SITE, "ann", "first"))).isEqualTo(1);
        save("two");
        assertThat(published(publishing.publish(SITE, "ann", "second"))).isEqualTo(2);
        assertThat(served).containsExactly(1, 2);
        assertThat(ruleSets.draft(SITE.id())).isEmpty();
        assertThat(ruleSets.current(SITE.id())).get().satisfies(version -> {
            assertThat(version.files().channel()).isEqualTo("two");
            assertThat(version.checksum()).isEqualTo(version.files().checksum());
            assertThat(version.message()).isEqualTo("second");
        });
    }

    @Test
    void publishesNothingThatIsWrong() {
        save("wrong");
        assertThat(publishing.publish(SITE, "ann", "oops"))
                .isInstanceOfSatisfying(
                        Publication.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(RuleProblem::code)
                                .containsExactly("wrong-word"));
        assertThat(ruleSets.current(SITE.id())).isEmpty();
        assertThat(ruleSets.draft(SITE.id())).as("the draft is kept").isPresent();
        assertThat(served).isEmpty();
    }

    @Test
    void publishesNothingWhileATestIsRed() {
        save("one");
        compiler.testsSay(GREEN, RED);

        assertThat(publishing.publish(SITE, "ann", "oops")).isEqualTo(new Publication.TestsFailed(List.of(GREEN, RED)));
        assertThat(publishing.write(SITE, publishing.editable(SITE), "ann", "oops"))
                .isInstanceOf(Publication.TestsFailed.class);
        assertThat(ruleSets.current(SITE.id())).isEmpty();
        assertThat(ruleSets.draft(SITE.id())).isPresent();

        compiler.testsSay(GREEN, GREEN);
        assertThat(published(publishing.publish(SITE, "ann", "mended"))).isEqualTo(1);
    }

    @Test
    void refusesAnErrorOfLintAndLetsAWarningPass() {
        RuleProblem warning = WordCompiler.problem(Severity.WARNING, "unused-list");
        RuleProblem error = WordCompiler.problem(Severity.ERROR, "unknown-pool");
        save("one");

        compiler.lintSays(warning, error);
        assertThat(publishing.publish(SITE, "ann", "oops"))
                .isEqualTo(new Publication.Rejected(List.of(error, warning)));
        assertThat(publishing.check(SITE)).containsExactly(error, warning);

        compiler.lintSays(warning);
        assertThat(publishing.check(SITE)).containsExactly(warning);
        assertThat(published(publishing.publish(SITE, "ann", "first"))).isEqualTo(1);
    }

    @Test
    void rollsBackWhileATestIsRedButToNothingThatDoesNotCompile() {
        save("one");
        publishing.publish(SITE, "ann", "first");
        save("two");
        publishing.publish(SITE, "ann", "second");
        compiler.testsSay(RED);
        compiler.lintSays(WordCompiler.problem(Severity.ERROR, "unknown-pool"));

        assertThat(publishing.rollback(SITE.withReviewRequired(true), 1, "bob").map(RulePublishingTest::published))
                .contains(3);
        compiler.refuse(4);
        assertThat(publishing.rollback(SITE, 2, "bob")).get().isInstanceOf(Publication.Rejected.class);
        assertThat(ruleSets.current(SITE.id())).map(RuleSetVersion::number).contains(3);
    }

    @Test
    void saysAllThatStandsInTheWayAtOnce() {
        assertThat(publishing.inspect(SITE).obstacles()).containsExactly(Obstacle.UNCHANGED);
        RuleDraft draft = save("one");
        compiler.testsSay(GREEN, RED);
        compiler.lintSays(WordCompiler.problem(Severity.ERROR, "unknown-pool"));

        RuleInspection inspection = publishing.inspect(SITE.withReviewRequired(true));

        assertThat(inspection.obstacles())
                .containsExactly(Obstacle.ERRORS, Obstacle.TESTS_FAILED, Obstacle.REVIEW_MISSING);
        assertThat(inspection.publishable()).isFalse();
        assertThat(inspection.draft()).isEqualTo(draft);
        assertThat(inspection.tests()).containsExactly(GREEN, RED);
        compiler.testsSay(GREEN);
        compiler.lintSays();
        assertThat(publishing.inspect(SITE).publishable()).isTrue();
        assertThat(served).isEmpty();
    }

    @Test
    void saysThatAVersionWasPublishedSinceTheDraftWasBegun() {
        save("one");
        publishing.publish(SITE, "ann", "first");
        save("two");
        publishing.rollback(SITE, 1, "bob");

        RuleInspection inspection = publishing.inspect(SITE);

        assertThat(inspection.draft()).extracting(RuleDraft::basedOn).isEqualTo(1);
        assertThat(inspection.inForce()).isEqualTo(2);
    }

    @Test
    void discardsTheDraftThatItsReaderKnows() {
        assertThat(publishing.discard(SITE, WHATEVER)).isFalse();
        save("one");
        save("two");

        assertThat(publishing.discard(SITE, OptionalLong.of(1))).isFalse();
        assertThat(publishing.editable(SITE).channel()).isEqualTo("two");
        assertThat(publishing.discard(SITE, OptionalLong.of(2))).isTrue();
        assertThat(publishing.editable(SITE)).isEqualTo(RuleFiles.NONE);
        assertThat(save("three").revision()).isEqualTo(3);
    }

    @Test
    void publishesNothingTwice() {
        save("one");
        publishing.publish(SITE, "ann", "first");
        assertThat(publishing.publish(SITE, "ann", "again")).isInstanceOf(Publication.Unchanged.class);
        save("one");
        assertThat(publishing.publish(SITE, "ann", "again")).isInstanceOf(Publication.Unchanged.class);
    }

    @Test
    void tellsTheSecondOfTwoPeopleWhoEditTheSameDraft() {
        assertThat(publishing.save(SITE, RuleFile.CHANNEL, "ann's", "ann", OptionalLong.of(0)))
                .isPresent();
        assertThat(publishing.save(SITE, RuleFile.CHANNEL, "bob's", "bob", OptionalLong.of(0)))
                .isEmpty();
        assertThat(publishing.editable(SITE).channel()).isEqualTo("ann's");
        assertThat(publishing.save(SITE, RuleFile.CHANNEL, "bob's", "bob", OptionalLong.of(1)))
                .isPresent();
    }

    @Test
    void rollsBackByPublishingTheEarlierTextAgain() {
        save("one");
        publishing.publish(SITE, "ann", "first");
        save("two");
        publishing.publish(SITE, "ann", "second");
        assertThat(publishing.rollback(SITE, 1, "bob").map(RulePublishingTest::published))
                .contains(3);
        assertThat(publishing.inForce(SITE).channel()).isEqualTo("one");
        assertThat(publishing.rollback(SITE, 9, "bob")).isEmpty();
    }

    @Test
    void keepsTheOtherFilesOfTheDraft() {
        save("one");
        publishing.save(SITE, RuleFile.NUMBER, "numbers", "ann", WHATEVER);
        assertThat(publishing.editable(SITE)).isEqualTo(new RuleFiles("one", "", "numbers", "", "", ""));
    }

    private RuleDraft save(String channel) {
        return publishing.save(SITE, RuleFile.CHANNEL, channel, "ann", WHATEVER).orElseThrow();
    }

    private static int published(Publication publication) {
        return ((Publication.Published) publication).version().number();
    }
}
