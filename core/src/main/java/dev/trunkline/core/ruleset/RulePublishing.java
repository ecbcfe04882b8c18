package dev.trunkline.core.ruleset;

import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.ruleset.RuleDraft.Review;
import dev.trunkline.core.ruleset.RuleInspection.Obstacle;
import dev.trunkline.core.site.Site;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The way of a rule text from a draft to a version in force: saved, checked, compiled, tested, reviewed where the site wants it,
 * published, rolled back. A version is written only after its rules compiled, so what is published can be served. Thread-safe.
 */
public final class RulePublishing {
    private final RuleSets ruleSets;
    private final RuleCompiler compiler;
    private final Numbers numbers;
    private final InstantSource clock;
    private final BiConsumer<Site, RuleBase> published;

    /** @param published told of every version that was written, with its compiled rules */
    public RulePublishing(
            RuleSets ruleSets,
            RuleCompiler compiler,
            Numbers numbers,
            InstantSource clock,
            BiConsumer<Site, RuleBase> published) {
        this.ruleSets = ruleSets;
        this.compiler = compiler;
        this.numbers = numbers;
        this.clock = clock;
        this.published = published;
    }

    public Optional<RuleDraft> draft(Site site) {
        return ruleSets.draft(site.id());
    }

    /** What people edit: the draft, or the version in force when there is none. */
    public RuleFiles editable(Site site) {
        return ruleSets.draft(site.id()).map(RuleDraft::files).orElseGet(() -> inForce(site));
    }

    /** What is in force; empty texts before the first version. */
    public RuleFiles inForce(Site site) {
        return ruleSets.current(site.id()).map(RuleSetVersion::files).orElse(RuleFiles.NONE);
    }

    /**
     * Saves one file of the draft. Whoever approved the draft has not seen this text, so their approval is gone. Saving what the
     * draft says already changes nothing, neither its authors nor its approval.
     *
     * @param read the revision that the author edited, 0 for "there was no draft"; empty to save over whatever is there
     * @return the draft as saved; empty when somebody else saved since the author read it
     */
    public Optional<RuleDraft> save(Site site, RuleFile file, String text, String author, OptionalLong read) {
        while (true) {
            // Before the draft: a draft that is saved and gone in between then makes this save fail and begin again.
            long last = ruleSets.lastRevision(site.id());
            RuleDraft known = ruleSets.draft(site.id()).orElse(null);
            if (read.isPresent() && read.getAsLong() != (known == null ? 0 : known.revision())) {
                return Optional.empty();
            }
            if (known != null && known.files().of(file).equals(text)) {
                return Optional.of(known);
            }
            RuleFiles before = known == null ? inForce(site) : known.files();
            RuleDraft draft = new RuleDraft(
                    site.id(),
                    before.with(file, text),
                    (known == null ? last : known.revision()) + 1,
                    known == null ? currentNumber(site) : known.basedOn(),
                    author,
                    clock.instant(),
                    authors(known, author),
                    null);
            if (ruleSets.saveDraft(draft)) {
                return Optional.of(draft);
            }
        }
    }

    /**
     * Discards the draft.
     *
     * @param read the revision that is not wanted; empty for whatever is there
     * @return false when there is none or it is another
     */
    public boolean discard(Site site, OptionalLong read) {
        return ruleSets.draft(site.id())
                .map(draft -> ruleSets.discardDraft(site.id(), read.orElse(draft.revision())))
                .orElse(false);
    }

    /** All problems of what people edit: those of the checks and of lint, errors first. */
    public List<RuleProblem> check(Site site) {
        return examine(site, editable(site)).problems();
    }

    /** Everything that the checks, lint, the tests and the review say of what people edit. */
    public RuleInspection inspect(Site site) {
        RuleDraft draft = ruleSets.draft(site.id()).orElse(null);
        Optional<RuleSetVersion> current = ruleSets.current(site.id());
        RuleFiles inForce = current.map(RuleSetVersion::files).orElse(RuleFiles.NONE);
        RuleExamination examined = examine(site, draft == null ? inForce : draft.files());
        List<Obstacle> obstacles = new ArrayList<>();
        if (draft == null || draft.files().equals(inForce)) {
            obstacles.add(Obstacle.UNCHANGED);
        }
        if (examined.hasErrors()) {
            obstacles.add(Obstacle.ERRORS);
        }
        if (examined.testsFailed()) {
            obstacles.add(Obstacle.TESTS_FAILED);
        }
        if (draft != null && lacksReview(site, draft)) {
            obstacles.add(Obstacle.REVIEW_MISSING);
        }
        return new RuleInspection(
                draft,
                current.map(RuleSetVersion::number).orElse(0),
                site.reviewRequired(),
                examined.rules() != null,
                examined.problems(),
                examined.tests(),
                obstacles);
    }

    /**
     * Approves one revision of the draft. The reviewer may publish it afterwards, and so may its authors: what counts is that two
     * people have read it.
     *
     * @param revision what the reviewer has read
     * @param note empty when they have nothing to say
     */
    public Approval approve(Site site, long revision, String reviewer, String note) {
        RuleDraft draft = ruleSets.draft(site.id()).orElse(null);
        if (draft == null) {
            return new Approval.NoDraft();
        }
        if (draft.revision() != revision) {
            return new Approval.MovedOn();
        }
        if (draft.authors().contains(reviewer)) {
            return new Approval.OwnDraft();
        }
        Review review = new Review(reviewer, clock.instant(), note);
        return ruleSets.approve(site.id(), revision, review)
                ? new Approval.Given(draft.approved(review))
                : new Approval.MovedOn();
    }

    /** Publishes the draft as the next version. */
    public Publication publish(Site site, String author, String message) {
        RuleDraft draft = ruleSets.draft(site.id()).orElse(null);
        if (draft == null || draft.files().equals(inForce(site))) {
            return new Publication.Unchanged();
        }
        RuleExamination examined = examine(site, draft.files());
        Optional<Publication> refusal = examined.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (lacksReview(site, draft)) {
            return new Publication.ReviewMissing();
        }
        Review review = draft.review();
        Publication publication =
                putInForce(site, examined.rules(), draft.files(), author, message, review == null ? null : review.by());
        if (publication instanceof Publication.Published) {
            ruleSets.discardDraft(site.id(), draft.revision());
        }
        return publication;
    }

    /**
     * Publishes the files of an earlier version again, as the next version; empty when there is no such version. They were tested
     * and reviewed when they were published first, and whoever rolls back at three in the morning is alone and in a hurry: so no
     * second person is asked, and a test that has gone red since (a list, a pool, a newer Trunkline) does not stop them. They must
     * compile, because what does not compile would be served nowhere.
     */
    public Optional<Publication> rollback(Site site, int number, String author) {
        return ruleSets.version(site.id(), number).map(version -> {
            try {
                RuleBase rules = compiler.compile(currentNumber(site) + 1, version.files(), site.zone());
                return putInForce(site, rules, version.files(), author, "Rolled back to version " + number, null);
            } catch (RuleSetRejectedException e) {
                return new Publication.Rejected(e.problems());
            }
        });
    }

    /** Publishes files without a draft, such as a shipped pack for a new site. There is no draft that anybody could review. */
    public Publication write(Site site, RuleFiles files, String author, String message) {
        RuleExamination examined = examine(site, files);
        return examined.refusal().orElseGet(() -> putInForce(site, examined.rules(), files, author, message, null));
    }

    private Publication putInForce(
            Site site,
            @Nullable RuleBase compiled,
            RuleFiles files,
            String author,
            String message,
            @Nullable String approvedBy) {
        RuleBase rules = Objects.requireNonNull(compiled, "only what compiled is put in force");
        RuleSetVersion version = new RuleSetVersion(
                site.id(), rules.version(), files, files.checksum(), author, message, clock.instant(), approvedBy);
        if (!ruleSets.publish(version)) {
            return new Publication.Overtaken(version.number());
        }
        published.accept(site, rules);
        return new Publication.Published(version);
    }

    private RuleExamination examine(Site site, RuleFiles files) {
        return RuleExamination.of(
                compiler, site, SiteReferences.of(site.id(), numbers), currentNumber(site) + 1, files);
    }

    private static boolean lacksReview(Site site, RuleDraft draft) {
        return site.reviewRequired() && draft.review() == null;
    }

    private static Set<String> authors(@Nullable RuleDraft known, String author) {
        Set<String> authors = new HashSet<>(known == null ? Set.of() : known.authors());
        authors.add(author);
        return authors;
    }

    private int currentNumber(Site site) {
        return ruleSets.current(site.id()).map(RuleSetVersion::number).orElse(0);
    }

    /** What became of an attempt to publish. */
    public sealed interface Publication {
        /** In force. */
        record Published(RuleSetVersion version) implements Publication {}

        /** Not published, because of the errors among these, which come first. */
        record Rejected(List<RuleProblem> problems) implements Publication {}

        /** Not published, because at least one of these failed. */
        record TestsFailed(List<RuleTestResult> all) implements Publication {}

        /** Not published, because the site wants somebody who did not write the draft to approve it first. */
        record ReviewMissing() implements Publication {}

        /** There is no draft, or it says what is in force. */
        record Unchanged() implements Publication {}

        /** Somebody else published this number first; the draft is kept. */
        record Overtaken(int number) implements Publication {}
    }
}
