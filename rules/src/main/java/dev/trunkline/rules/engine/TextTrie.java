package dev.trunkline.rules.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts that are looked for at a place of another text, all at once. Built by one thread, then read by many. */
final class TextTrie {
    private static final int[] NO_TESTS = {};

    private static final int ASCII = 128;

    private final Node root = new Node();
    private final boolean[] asciiStarts = new boolean[ASCII];
    private boolean otherStarts;

    void add(CharSequence wanted, int test) {
        if (!wanted.isEmpty() && wanted.charAt(0) < ASCII) {
            asciiStarts[wanted.charAt(0)] = true;
        } else {
            otherStarts = true;
        }
        Node node = root;
        for (int i = 0; i < wanted.length(); i++) {
            node = node.nextOrNew(wanted.charAt(i));
        }
        node.tests = Arrays.copyOf(node.tests, node.tests.length + 1);
        node.tests[node.tests.length - 1] = test;
    }

    /** Notes the tests of every text that stands anywhere. At most places nothing can begin. */
    void noteAnywhere(CharSequence text, long[] hits) {
        for (int from = 0; from <= text.length(); from++) {
            if (otherStarts || from < text.length() && text.charAt(from) < ASCII && asciiStarts[text.charAt(from)]) {
                note(text, from, hits);
            }
        }
    }

    /** Notes the tests of every text that stands at this place. */
    void note(CharSequence text, int from, long[] hits) {
        Node node = root;
        for (int i = from; ; i++) {
            for (int test : node.tests) {
                hits[test >> 6] |= 1L << test;
            }
            Node next = i < text.length() ? node.next(text.charAt(i)) : null;
            if (next == null) {
                return;
            }
            node = next;
        }
    }

    private static final class Node {
        private char[] letters = {};
        private Node[] nodes = {};
        private int[] tests = NO_TESTS;

        @Nullable
        Node next(char letter) {
            if (letters.length == 1) {
                return letters[0] == letter ? nodes[0] : null;
            }
            int place = Arrays.binarySearch(letters, letter);
            return place < 0 ? null : nodes[place];
        }

        Node nextOrNew(char letter) {
            Node known = next(letter);
            if (known != null) {
                return known;
            }
            int place = -Arrays.binarySearch(letters, letter) - 1;
            Node added = new Node();
            letters = Arrays.copyOf(letters, letters.length + 1);
            nodes = Arrays.copyOf(nodes, letters.length);
            System.arraycopy(letters, place, letters, place + 1, letters.length - 1 - place);
            System.arraycopy(nodes, place, nodes, place + 1, letters.length - 1 - place);
            letters[place] = letter;
            nodes[place] = added;
            return added;
        }
    }
}
