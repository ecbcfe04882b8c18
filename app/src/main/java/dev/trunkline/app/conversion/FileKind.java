package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.EntryKind;
import java.util.Set;

/** What a file tells: ad platforms want new conversions and corrections of earlier ones apart. */
enum FileKind {
    CONVERSIONS("conversions", Set.of(EntryKind.CONVERSION)),
    ADJUSTMENTS("adjustments", Set.of(EntryKind.RESTATE, EntryKind.RETRACT)),
    CHANGES("changes", Set.of(EntryKind.values()));

    private final String word;
    private final Set<EntryKind> entries;

    FileKind(String word, Set<EntryKind> entries) {
        this.word = word;
        this.entries = entries;
    }

    /** What the file's name ends with before {@code .csv}, such as {@code conversions}. */
    String word() {
        return word;
    }

    Set<EntryKind> entries() {
        return entries;
    }
}
