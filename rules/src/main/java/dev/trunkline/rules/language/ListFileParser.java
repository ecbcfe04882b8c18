package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.rules.language.ListFile.NamedList;
import dev.trunkline.rules.source.SourceLists;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the text of a site's own lists: {@code [name]} begins a list, each further line is an entry, and {@code #} begins a comment.
 */
public final class ListFileParser {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Problems problems = new Problems(RuleFile.LISTS);
    private final Map<String, NamedList> lists = new LinkedHashMap<>();
    private String name = "";
    private int nameLine;
    private boolean known;
    private Set<String> entries = new LinkedHashSet<>();
    private Set<String> removed = new LinkedHashSet<>();
    private int count;

    private ListFileParser() {}

    /** Checks a text. */
    public static ListFile parse(String text) {
        ListFileParser parser = new ListFileParser();
        parser.read(text);
        return new ListFile(parser.lists, parser.problems.all());
    }

    private void read(String text) {
        if (text.length() > Limits.FILE_BYTES || text.getBytes(StandardCharsets.UTF_8).length > Limits.FILE_BYTES) {
            problems.error(0, 0, "too-large", "The lists have at most 256 KB: leave entries out.");
            return;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && !problems.areFull(); i++) {
            String line = lines.get(i);
            int comment = line.indexOf('#');
            String said = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!said.isEmpty()) {
                line(said, i + 1, line.indexOf(said) + 1);
            }
        }
        finishList();
    }

    private void line(String said, int line, int column) {
        String hidden = HiddenCharacters.first(said);
        if (!hidden.isEmpty()) {
            problems.error(
                    line,
                    column,
                    "forbidden-character",
                    "The character (" + hidden + ") can't stand here: leave it out.");
        } else if (said.startsWith("[")) {
            finishList();
            begin(said, line, column);
        } else if (nameLine == 0) {
            problems.error(line, column, "syntax", "Begin a list with its name in brackets, such as [partners].");
        } else {
            entry(said, line, column);
        }
    }

    private void begin(String said, int line, int column) {
        nameLine = line;
        name = said.endsWith("]") ? said.substring(1, said.length() - 1).strip() : "";
        known = NAME.matcher(name).matches();
        if (!known) {
            problems.error(
                    line,
                    column,
                    "bad-name",
                    "A list's name stands in brackets and has 1 to 40 lower-case letters, digits and hyphens: [partners].");
        } else if (lists.containsKey(name)) {
            known = false;
            problems.error(
                    line,
                    column,
                    "duplicate-list",
                    "There is already a list [" + name + "]: put the entries together.");
        } else if (lists.size() >= Limits.LISTS) {
            known = false;
            problems.error(line, column, "too-many-lists", "A site has at most " + Limits.LISTS + " lists.");
        }
    }

    private void entry(String said, int line, int column) {
        boolean out = said.startsWith("-");
        String entry = (out ? said.substring(1).strip() : said).toLowerCase(Locale.ROOT);
        if (++count > Limits.LIST_ENTRIES) {
            if (count == Limits.LIST_ENTRIES + 1) {
                problems.error(
                        line,
                        column,
                        "too-many-entries",
                        "The lists have at most " + Limits.LIST_ENTRIES + " entries together.");
            }
            return;
        }
        if (out && !SourceLists.NAMES.contains(name)) {
            problems.error(
                    line,
                    column,
                    "nothing-to-remove",
                    "A minus takes an entry out of a shipped list (" + String.join(", ", SourceLists.NAMES)
                            + "): leave the line out.");
        } else if (entry.isEmpty() || entry.length() > Limits.NAME) {
            problems.error(line, column, "bad-entry", "An entry has 1 to " + Limits.NAME + " characters.");
        } else if (entry.contains("://") || entry.contains("/")) {
            problems.error(
                    line, column, "bad-entry", "Write a host without scheme and path, such as homeshow.example.");
        } else if (!(out ? removed : entries).add(entry)) {
            problems.warning(line, column, "duplicate-entry", "'" + entry + "' is already in this list.");
        }
    }

    private void finishList() {
        if (known) {
            lists.put(name, new NamedList(name, nameLine, List.copyOf(entries), List.copyOf(removed)));
            if (entries.isEmpty() && removed.isEmpty()) {
                problems.warning(nameLine, 1, "empty-list", "The list [" + name + "] has no entry.");
            }
        }
        known = false;
        entries = new LinkedHashSet<>();
        removed = new LinkedHashSet<>();
    }
}
