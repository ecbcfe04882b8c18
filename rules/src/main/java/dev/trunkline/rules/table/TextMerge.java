package dev.trunkline.rules.table;

import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the rules of a table into the text of an author: what says the same stays as it is, byte for byte, and so does all that
 * stands between the rules.
 */
final class TextMerge {
    private final String text;
    private final Vocabulary vocabulary;
    private final List<CheckedRule> present;
    private final Set<String> textRules;
    private final Map<String, CheckedRule> rows = new LinkedHashMap<>();
    private final StringBuilder merged = new StringBuilder();

    /**
     * @param file what the text says, without an error
     * @param textRules the names of the rules that the table does not show
     */
    TextMerge(String text, CheckedFile file, Set<String> textRules, List<CheckedRule> rows) {
        this.text = text;
        this.vocabulary = file.vocabulary();
        this.present = file.rules();
        this.textRules = textRules;
        rows.forEach(row -> this.rows.put(row.name(), row));
    }

    String text() {
        int at = 0;
        for (CheckedRule rule : present) {
            merged.append(text, at, rule.start());
            CheckedRule row = rows.remove(rule.name());
            at = rule.end();
            if (textRules.contains(rule.name()) || row != null && saysTheSame(row, rule)) {
                merged.append(text, rule.start(), rule.end());
            } else if (row != null) {
                merged.append(canonical(row));
            } else {
                at = leaveOut(at);
            }
        }
        merged.append(text, at, text.length());
        rows.values().forEach(this::append);
        return merged.toString();
    }

    private boolean saysTheSame(CheckedRule one, CheckedRule other) {
        return RuleMeaning.of(vocabulary, one).equals(RuleMeaning.of(vocabulary, other));
    }

    /** Without a line break at its end, and with the line breaks of the author's text. */
    private String canonical(CheckedRule rule) {
        String canonical = CanonicalDrl.of(vocabulary, rule).stripTrailing();
        return text.contains("\r\n") ? canonical.replace("\n", "\r\n") : canonical;
    }

    /**
     * Takes the line of a rule that was left out, and an empty line before it.
     *
     * @param end behind the rule
     * @return where the text goes on
     */
    private int leaveOut(int end) {
        int lineEnd = end;
        while (lineEnd < text.length() && isSpace(text.charAt(lineEnd))) {
            lineEnd++;
        }
        boolean lastInLine = lineEnd == text.length() || isLineBreak(text.charAt(lineEnd));
        int spaces = merged.length();
        while (spaces > 0 && isSpace(merged.charAt(spaces - 1))) {
            spaces--;
        }
        boolean firstInLine = spaces == 0 || isLineBreak(merged.charAt(spaces - 1));
        if (!lastInLine || !firstInLine) {
            merged.append(' ');
            return end;
        }
        merged.setLength(spaces);
        int next = afterLineBreak(text, lineEnd);
        if (!takeEmptyLine() && merged.isEmpty()) {
            next = afterLineBreak(text, next);
        }
        return next;
    }

    /** Takes the last line of what was written so far, if it is empty. */
    private boolean takeEmptyLine() {
        int lineBreak = beforeLineBreak(merged, merged.length());
        int before = lineBreak;
        while (before > 0 && isSpace(merged.charAt(before - 1))) {
            before--;
        }
        boolean empty = lineBreak < merged.length() && (before == 0 || isLineBreak(merged.charAt(before - 1)));
        if (empty) {
            merged.setLength(before);
        }
        return empty;
    }

    private static int beforeLineBreak(CharSequence text, int end) {
        if (end > 0 && text.charAt(end - 1) == '\n') {
            return end > 1 && text.charAt(end - 2) == '\r' ? end - 2 : end - 1;
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static int afterLineBreak(CharSequence text, int at) {
        if (at < text.length() && text.charAt(at) == '\r') {
            return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
        }
        return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
    }

    private void append(CheckedRule rule) {
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        if (!merged.isEmpty()) {
            boolean lineIsOpen = !isLineBreak(merged.charAt(merged.length() - 1));
            boolean lastLineIsEmpty = !lineIsOpen && takeEmptyLine();
            merged.append(lineIsOpen ? lineBreak : "").append(merged.isEmpty() ? "" : lineBreak);
        }
        merged.append(canonical(rule)).append(lineBreak);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
