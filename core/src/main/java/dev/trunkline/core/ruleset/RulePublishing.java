package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.Site;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * The way of a rule text from a draft to a version in force: saved, checked, compiled, published, rolled back. A version is
 * written only after its rules compiled, so what is published can be served. Thread-safe.
 */
public final class RulePublishing {
    private final RuleSets ruleSets;
    private final RuleCompiler compiler;
    private final InstantSource clock;
    private final BiConsumer<Site, RuleBase> published;

    /** @param published told of every version that was written, with its compiled rules */
    public RulePublishing(
            RuleSets ruleSets, RuleCompiler compiler, InstantSource clock, BiConsumer<Site, RuleBase> published) {
        this.ruleSets = ruleSets;
        this.compiler = compiler;
        this.clock = clock;
        this.published = published;
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
     * Saves one file of the draft.
     *
     * @param read the revision that the author edited, 0 for "there was no draft"; empty to save over whatever is there
     * @return the draft as saved; empty when somebody else saved since the author read it
     */
    public Optional<RuleDraft> save(Site site, RuleFile file, String text, String author, OptionalLong read) {
        while (true) {
            Optional<RuleDraft> known = ruleSets.draft(site.id());
            long revision = known.map(RuleDraft::revision).orElse(0L);
            if (read.isPresent() && read.getAsLong() != revision) {
                return Optional.empty();
            }
            RuleFiles files =
                    known.map(RuleDraft::files).orElseGet(() -> inForce(site)).with(file, text);
            int basedOn = known.map(RuleDraft::basedOn).orElseGet(() -> currentNumber(site));
            RuleDraft draft = new RuleDraft(site.id(), files, revision + 1, basedOn, author, clock.instant());
            if (ruleSets.saveDraft(draft)) {
                return Optional.of(draft);
            }
        }
    }

    /** All problems of what people edit. */
    public List<RuleProblem> check(Site site) {
        return compiler.check(editable(site));
    }

    /** Publishes the draft as the next version. */
    public Publication publish(Site site, String author, String message) {
        Optional<RuleDraft> draft = ruleSets.draft(site.id());
        if (draft.isEmpty() || draft.get().files().equals(inForce(site))) {
            return new Publication.Unchanged();
        }
        Publication publication = write(site, draft.get().files(), author, message);
        if (publication instanceof Publication.Published) {
            ruleSets.discardDraft(site.id(), draft.get().revision());
        }
        return publication;
    }

    /** Publishes the files of an earlier version again, as the next version; empty when there is no such version. */
    public Optional<Publication> rollback(Site site, int number, String author) {
        return ruleSets.version(site.id(), number)
                .map(version -> write(site, version.files(), author, "Rolled back to version " + number));
    }

    /** Publishes files without a draft, such as a shipped pack for a new site. */
    public Publication write(Site site, RuleFiles files, String author, String message) {
        int number = currentNumber(site) + 1;
        RuleBase rules;
        try {
            rules = compiler.compile(number, files, site.zone());
        } catch (RuleSetRejectedException e) {
            return new Publication.Rejected(e.problems());
        }
        RuleSetVersion version =
                new RuleSetVersion(site.id(), number, files, files.checksum(), author, message, clock.instant());
        if (!ruleSets.publish(version)) {
            return new Publication.Overtaken(number);
        }
        published.accept(site, rules);
        return new Publication.Published(version);
    }

    private int currentNumber(Site site) {
        return ruleSets.current(site.id()).map(RuleSetVersion::number).orElse(0);
    }

    /** What became of an attempt to publish. */
    public sealed interface Publication {
        /** In force. */
        record Published(RuleSetVersion version) implements Publication {}

        /** Not compiled, because of these. */
        record Rejected(List<RuleProblem> problems) implements Publication {}

        /** There is no draft, or it says what is in force. */
        record Unchanged() implements Publication {}

        /** Somebody else published this number first; the draft is kept. */
        record Overtaken(int number) implements Publication {}
    }
}
