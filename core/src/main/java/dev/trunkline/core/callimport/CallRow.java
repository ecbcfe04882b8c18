package dev.trunkline.core.callimport;

import dev.trunkline.core.outcome.ToldOutcome;
import java.util.List;

/** What a row of a file came to. Each says where it begins in the file, from 1. */
public sealed interface CallRow {
    long line();

    /** A call to the site. */
    record Call(long line, ImportedCall call, List<String> cells) implements CallRow {}

    /** What became of a response. */
    record Later(long line, ToldOutcome told, List<String> cells) implements CallRow {}

    /** No call to the site, such as an outgoing one. */
    record Skipped(long line) implements CallRow {}

    /** Nobody can say what it means, and this is why. */
    record Unusable(long line, String reason, List<String> cells) implements CallRow {}

    /** The last of a file that can't be read to its end: neither this row nor what follows, and this is why. */
    record Unreadable(long line, String reason) implements CallRow {}
}
