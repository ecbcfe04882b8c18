package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RulePublishing.Publication;
import java.util.Optional;

/**
 * Why an attempt to publish came to nothing; the words are the message {@code refused.CODE}.
 *
 * @param count what the message counts: problems, failed tests or the number of the version that was faster
 */
record PublishRefusal(String code, long count) {
    static final PublishRefusal NO_MESSAGE = new PublishRefusal("noMessage", 0);

    /** Empty when it was published. */
    static Optional<PublishRefusal> of(Publication publication) {
        return switch (publication) {
            case Publication.Published published -> Optional.empty();
            case Publication.Rejected rejected ->
                Optional.of(new PublishRefusal("rejected", rejected.problems().size()));
            case Publication.TestsFailed failed ->
                Optional.of(new PublishRefusal(
                        "testsFailed",
                        failed.all().stream().filter(test -> !test.passed()).count()));
            case Publication.ReviewMissing missing -> Optional.of(new PublishRefusal("reviewMissing", 0));
            case Publication.Unchanged unchanged -> Optional.of(new PublishRefusal("unchanged", 0));
            case Publication.Overtaken overtaken -> Optional.of(new PublishRefusal("overtaken", overtaken.number()));
        };
    }
}
