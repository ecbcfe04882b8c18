package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleProblem;
import java.util.List;
import java.util.Map;

/**
 * The site's own lists, as read from their text. An entry of a list is a source such as {@code guild-news}, or a host such as {@code
 * homeshow.example}, which stands for its subdomains too. A list with the name of a shipped one changes that one: what it names is
 * added, and what stands behind a minus is taken out.
 *
 * @param lists by name, in the order of the text
 * @param problems an error keeps the rule set from being published
 */
public record ListFile(Map<String, NamedList> lists, List<RuleProblem> problems) {
    /** No list. */
    public static final ListFile NONE = new ListFile(Map.of(), List.of());

    public ListFile {
        problems = List.copyOf(problems);
    }

    /**
     * One list.
     *
     * @param line of its name
     * @param entries in lower case, in the order of the text
     * @param removed the entries of a shipped list that it takes out
     */
    public record NamedList(String name, int line, List<String> entries, List<String> removed) {
        public NamedList {
            entries = List.copyOf(entries);
            removed = List.copyOf(removed);
        }
    }
}
