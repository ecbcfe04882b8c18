package dev.trunkline.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.site.Site;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RulePublishingTest {
    private static final Site SITE = Examples.site();
    private static final OptionalLong WHATEVER = OptionalLong.empty();

    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final List<Integer> served = new ArrayList<>();
    private final RulePublishing publishing = new RulePublishing(
            ruleSets,
            new WordCompiler(),
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

    private void save(String channel) {
        publishing.save(SITE, RuleFile.CHANNEL, channel, "ann", WHATEVER).orElseThrow();
    }

    private static int published(Publication publication) {
        return ((Publication.Published) publication).version().number();
    }

    /** Takes any text but the word "wrong". */
    private static final class WordCompiler implements RuleCompiler {
        @Override
        public List<RuleProblem> check(RuleFiles files) {
            return files.channel().equals("wrong")
                    ? List.of(
                            new RuleProblem(RuleFile.CHANNEL, 1, 1, "", Severity.ERROR, "wrong-word", "write another"))
                    : List.of();
        }

        @Override
        public RuleBase compile(int version, RuleFiles files, ZoneId zone) {
            List<RuleProblem> problems = check(files);
            if (!problems.isEmpty()) {
                throw new RuleSetRejectedException(problems);
            }
            return new FixedRules(version, files.channel(), List.of());
        }
    }
}
