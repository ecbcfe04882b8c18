package dev.trunkline.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.ruleset.RuleDraft.Review;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.site.Site;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Where a site wants a review, two people have read what is in force. */
class RuleReviewTest {
    private static final Site SITE = Examples.site().withReviewRequired(true);

    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final RulePublishing publishing = new RulePublishing(
            ruleSets,
            new WordCompiler(),
            new InMemoryNumbers(),
            InstantSource.fixed(Examples.NOON),
            (site, rules) -> {});

    @Test
    void publishesNothingThatNobodyElseApproved() {
        RuleDraft draft = save("one", "ann");

        assertThat(publishing.publish(SITE, "ann", "first")).isInstanceOf(Publication.ReviewMissing.class);
        assertThat(publishing.publish(SITE, "bob", "first")).isInstanceOf(Publication.ReviewMissing.class);
        assertThat(ruleSets.draft(SITE.id())).contains(draft);
    }

    @Test
    void anAuthorPublishesWhatSomebodyElseApproved() {
        RuleDraft draft = save("one", "ann");

        Review review = new Review("bob", Examples.NOON, "fine");
        assertThat(publishing.approve(SITE, 1, "bob", "fine")).isEqualTo(new Approval.Given(draft.approved(review)));
        assertThat(publishing.publish(SITE, "ann", "first"))
                .isInstanceOfSatisfying(
                        Publication.Published.class,
                        published ->
                                assertThat(published.version().approvedBy()).isEqualTo("bob"));
    }

    @Test
    void noAuthorOfAnyRevisionApproves() {
        save("one", "ann");
        save("two", "bob");
        save("three", "carol");

        for (String author : new String[] {"ann", "bob", "carol"}) {
            assertThat(publishing.approve(SITE, 3, author, "")).isInstanceOf(Approval.OwnDraft.class);
        }
        assertThat(publishing.publish(SITE, "ann", "first")).isInstanceOf(Publication.ReviewMissing.class);
        assertThat(publishing.approve(SITE, 3, "dan", "")).isInstanceOf(Approval.Given.class);
    }

    @Test
    void anotherSaveVoidsTheApproval() {
        save("one", "ann");
        publishing.approve(SITE, 1, "bob", "");
        save("two", "ann");

        assertThat(publishing.publish(SITE, "ann", "first")).isInstanceOf(Publication.ReviewMissing.class);
        assertThat(publishing.approve(SITE, 1, "bob", "")).isInstanceOf(Approval.MovedOn.class);
        assertThat(publishing.approve(SITE, 2, "bob", "")).isInstanceOf(Approval.Given.class);
    }

    @Test
    void theReviewerWhoThenEditsIsAnAuthor() {
        save("one", "ann");
        publishing.approve(SITE, 1, "bob", "");
        save("two", "bob");

        assertThat(publishing.approve(SITE, 2, "bob", "")).isInstanceOf(Approval.OwnDraft.class);
    }

    @Test
    void savingTheSameTextMakesNobodyAnAuthor() {
        RuleDraft draft = save("one", "ann");
        publishing.approve(SITE, 1, "bob", "");

        RuleDraft saved = save("one", "bob");

        assertThat(saved.revision()).isEqualTo(draft.revision());
        assertThat(saved.authors()).containsExactly("ann");
        assertThat(publishing.publish(SITE, "bob", "first")).isInstanceOf(Publication.Published.class);
    }

    @Test
    void anApprovalDoesNotFitTheFirstRevisionOfTheNextDraft() {
        save("harmless", "ann");
        publishing.discard(SITE, OptionalLong.empty());
        save("harmful", "ann");

        assertThat(publishing.approve(SITE, 1, "bob", "I have read it"))
                .as("bob has read what is gone")
                .isInstanceOf(Approval.MovedOn.class);
    }

    @Test
    void thereIsNothingToApproveWithoutADraft() {
        assertThat(publishing.approve(SITE, 1, "bob", "")).isInstanceOf(Approval.NoDraft.class);
    }

    @Test
    void aSiteThatWantsNoReviewKeepsOneAllTheSame() {
        Site free = SITE.withReviewRequired(false);
        save("one", "ann");
        publishing.publish(free, "ann", "first");
        assertThat(ruleSets.current(SITE.id()))
                .get()
                .extracting(RuleSetVersion::approvedBy)
                .isNull();

        RuleDraft draft = save("two", "ann");
        publishing.approve(free, draft.revision(), "bob", "");
        publishing.publish(free, "ann", "second");
        assertThat(ruleSets.current(SITE.id())).map(RuleSetVersion::approvedBy).contains("bob");
    }

    private RuleDraft save(String channel, String author) {
        return publishing
                .save(SITE, RuleFile.CHANNEL, channel, author, OptionalLong.empty())
                .orElseThrow();
    }
}
