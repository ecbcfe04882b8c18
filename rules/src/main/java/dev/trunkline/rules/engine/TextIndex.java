package dev.trunkline.rules.engine;

import dev.trunkline.rules.language.Condition.Place;
import dev.trunkline.rules.source.NamedLists;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that rules ask of one text: membership, beginnings, ends, parts and lists. It is answered in one go, whatever
 * the number of rules that ask. Built by one thread, then read by many.
 */
final class TextIndex {
    private final NamedLists namedLists;
    private final Map<String, int[]> whole = new HashMap<>();
    private final Map<String, int[]> lists = new HashMap<>();
    private @Nullable TextTrie starts;
    private @Nullable TextTrie ends;
    private @Nullable TextTrie parts;

    TextIndex(NamedLists namedLists) {
        this.namedLists = namedLists;
    }

    void addWhole(String text, int test) {
        add(whole, text, test);
    }

    void addList(String list, int test) {
        add(lists, list, test);
    }

    private static void add(Map<String, int[]> tests, String key, int test) {
        tests.merge(key, new int[] {test}, (known, more) -> {
            int[] both = Arrays.copyOf(known, known.length + 1);
            both[known.length] = test;
            return both;
        });
    }

    void addPart(Place place, String text, int test) {
        switch (place) {
            case START -> starts = added(starts, text, test);
            case END -> ends = added(ends, new StringBuilder(text).reverse(), test);
            case ANYWHERE -> parts = added(parts, text, test);
        }
    }

    private static TextTrie added(@Nullable TextTrie known, CharSequence text, int test) {
        TextTrie trie = known == null ? new TextTrie() : known;
        trie.add(text, test);
        return trie;
    }

    /** Notes every test that this text passes. */
    void note(String text, long[] hits) {
        if (!whole.isEmpty()) {
            note(whole.get(text), hits);
        }
        if (!lists.isEmpty()) {
            List<String> in = namedLists.listsWith(text);
            for (int i = 0; i < in.size(); i++) {
                note(lists.get(in.get(i)), hits);
            }
        }
        if (starts != null) {
            starts.note(text, 0, hits);
        }
        if (ends != null) {
            ends.note(new StringBuilder(text).reverse(), 0, hits);
        }
        if (parts != null) {
            parts.noteAnywhere(text, hits);
        }
    }

    private static void note(int @Nullable [] tests, long[] hits) {
        if (tests != null) {
            for (int test : tests) {
                hits[test >> 6] |= 1L << test;
            }
        }
    }
}
