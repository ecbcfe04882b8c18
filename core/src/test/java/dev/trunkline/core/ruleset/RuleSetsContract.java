package dev.trunkline.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RuleSets} keeps to. */
public abstract class RuleSetsContract {
    private static final RuleFiles FILES = new RuleFiles(
            "rule \"paid-search\"\nwhen\nthen\nend\n",
            "",
            "// ☎ \"quoted\" $number\r\n",
            "rule \"lead\" …",
            "[partners]\nguild-news\n",
            "test,url\n");

    private RuleSets ruleSets;

    /** A store without any version or draft. */
    protected abstract RuleSets empty();

    @BeforeEach
    void open() {
        ruleSets = empty();
    }

    @Test
    void aSiteWithoutRulesHasNone() {
        ruleSets.publish(version(Examples.OTHER_SITE, 1));

        assertThat(ruleSets.current(Examples.DEMO)).isEmpty();
        assertThat(ruleSets.versions(Examples.DEMO, 10)).isEmpty();
        assertThat(ruleSets.version(Examples.DEMO, 1)).isEmpty();
        assertThat(ruleSets.draft(Examples.DEMO)).isEmpty();
    }

    @Test
    void theHighestNumberIsCurrent() {
        for (int number = 1; number <= 11; number++) {
            assertThat(ruleSets.publish(version(Examples.DEMO, number))).isTrue();
        }

        assertThat(ruleSets.current(Examples.DEMO)).contains(version(Examples.DEMO, 11));
        assertThat(ruleSets.version(Examples.DEMO, 2)).contains(version(Examples.DEMO, 2));
        assertThat(ruleSets.version(Examples.DEMO, 12)).isEmpty();
        assertThat(ruleSets.versions(Examples.DEMO, 3))
                .extracting(RuleSetVersion::number)
                .containsExactly(11, 10, 9);
        assertThat(ruleSets.versions(Examples.DEMO, 100)).hasSize(11);
    }

    @Test
    void refusesANumberThatIsTakenAndChangesNothing() {
        RuleSetVersion first = version(Examples.DEMO, 1);
        ruleSets.publish(first);
        RuleSetVersion second =
                new RuleSetVersion(Examples.DEMO, 1, RuleFiles.NONE, "sum", "bob", "mine", Examples.NOON, null);

        assertThat(ruleSets.publish(second)).isFalse();
        assertThat(ruleSets.version(Examples.DEMO, 1)).contains(first);
    }

    @Test
    void publishesExactlyOneOfManyAtOnce() {
        List<Boolean> published = Together.each(thread -> ruleSets.publish(new RuleSetVersion(
                Examples.DEMO, 1, FILES, FILES.checksum(), "author-" + thread, "", Examples.NOON, null)));

        assertThat(published).containsOnlyOnce(true);
        assertThat(ruleSets.current(Examples.DEMO))
                .map(RuleSetVersion::author)
                .contains("author-" + published.indexOf(true));
    }

    @Test
    void savesADraftRevisionByRevision() {
        assertThat(ruleSets.saveDraft(draft(1, "ann"))).isTrue();
        assertThat(ruleSets.saveDraft(draft(2, "bob"))).isTrue();

        assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(2, "bob"));
        assertThat(ruleSets.draft(Examples.OTHER_SITE)).isEmpty();
    }

    @Test
    void refusesADraftThatWasEditedFromAnOlderOne() {
        assertThat(ruleSets.saveDraft(draft(2, "early"))).isFalse();
        ruleSets.saveDraft(draft(1, "ann"));
        ruleSets.saveDraft(draft(2, "bob"));

        for (long revision : new long[] {1, 2, 4}) {
            assertThat(ruleSets.saveDraft(draft(revision, "carol"))).isFalse();
        }
        assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(2, "bob"));
    }

    @Test
    void savesExactlyOneOfManyDraftsAtOnce() {
        for (long revision = 1; revision <= 5; revision++) {
            long next = revision;

            List<Boolean> saved = Together.each(thread -> ruleSets.saveDraft(draft(next, "author-" + thread)));

            assertThat(saved).containsOnlyOnce(true);
            assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(next, "author-" + saved.indexOf(true)));
        }
    }

    @Test
    void discardsOnlyTheRevisionNamed() {
        ruleSets.saveDraft(draft(1, "ann"));
        ruleSets.saveDraft(draft(2, "bob"));

        assertThat(ruleSets.discardDraft(Examples.DEMO, 1)).isFalse();
        assertThat(ruleSets.discardDraft(Examples.OTHER_SITE, 2)).isFalse();
        assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(2, "bob"));

        assertThat(ruleSets.discardDraft(Examples.DEMO, 2)).isTrue();
        assertThat(ruleSets.draft(Examples.DEMO)).isEmpty();
        assertThat(ruleSets.discardDraft(Examples.DEMO, 2)).isFalse();
    }

    @Test
    void usesNoRevisionTwiceAlsoNotForTheNextDraft() {
        assertThat(ruleSets.lastRevision(Examples.DEMO)).isZero();
        ruleSets.saveDraft(draft(1, "ann"));
        ruleSets.discardDraft(Examples.DEMO, 1);

        assertThat(ruleSets.lastRevision(Examples.DEMO)).isEqualTo(1);
        assertThat(ruleSets.saveDraft(draft(1, "carol"))).isFalse();
        assertThat(ruleSets.saveDraft(draft(2, "carol"))).isTrue();
        assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(2, "carol"));
        assertThat(ruleSets.lastRevision(Examples.DEMO)).isEqualTo(2);
        assertThat(ruleSets.lastRevision(Examples.OTHER_SITE)).isZero();
    }

    @Test
    void keepsAnApprovalWithItsRevisionUntilTheNextSave() {
        RuleDraft.Review review = new RuleDraft.Review("bob", Examples.NOON, "Looks “right”");
        ruleSets.saveDraft(draft(1, "ann"));

        assertThat(ruleSets.approve(Examples.DEMO, 2, review)).isFalse();
        assertThat(ruleSets.approve(Examples.OTHER_SITE, 1, review)).isFalse();
        assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(1, "ann"));
        assertThat(ruleSets.approve(Examples.DEMO, 1, review)).isTrue();
        assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(1, "ann").approved(review));

        ruleSets.saveDraft(draft(2, "carol"));
        assertThat(ruleSets.draft(Examples.DEMO)).contains(draft(2, "carol"));
    }

    @Test
    void approvesNoDraftThatIsGone() {
        ruleSets.saveDraft(draft(1, "ann"));
        ruleSets.discardDraft(Examples.DEMO, 1);

        assertThat(ruleSets.approve(Examples.DEMO, 1, new RuleDraft.Review("bob", Examples.NOON, "")))
                .isFalse();
        assertThat(ruleSets.draft(Examples.DEMO)).isEmpty();
    }

    private static RuleSetVersion version(SiteId site, int number) {
        RuleFiles files = FILES.with(RuleFile.CAMPAIGN, "// version " + number);
        return new RuleSetVersion(
                site,
                number,
                files,
                files.checksum(),
                "ann",
                "Version " + number,
                Examples.NOON.plusSeconds(number),
                number % 2 == 0 ? "bob" : null);
    }

    private static RuleDraft draft(long revision, String author) {
        return new RuleDraft(
                Examples.DEMO,
                FILES,
                revision,
                4,
                author,
                Examples.NOON.plusSeconds(revision),
                Set.of(author, "zoë@example.com"),
                null);
    }
}
