package dev.trunkline.benchmarks.rules;

import dev.trunkline.benchmarks.rules.MixCheck.AtLeast;
import dev.trunkline.benchmarks.rules.MixCheck.Begins;
import dev.trunkline.benchmarks.rules.MixCheck.Contains;
import dev.trunkline.benchmarks.rules.MixCheck.In;
import dev.trunkline.benchmarks.rules.MixCheck.Is;
import dev.trunkline.benchmarks.rules.MixCheck.IsNot;
import dev.trunkline.benchmarks.rules.MixCheck.Matches;
import dev.trunkline.benchmarks.rules.MixCheck.OnOwnList;
import dev.trunkline.benchmarks.rules.MixCheck.OnShippedList;
import dev.trunkline.benchmarks.rules.MixCheck.Says;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the conditions of a stage as Java, and notes which fields, lists and constants they need. */
final class JavaChecks {
    private final String constantsClass;
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Set<MixField> fields = EnumSet.noneOf(MixField.class);
    private final Set<String> shippedLists = new LinkedHashSet<>();

    JavaChecks(String constantsClass) {
        this.constantsClass = constantsClass;
    }

    /** Initialiser to name. */
    Map<String, String> constants() {
        return constants;
    }

    Set<MixField> fields() {
        return fields;
    }

    Set<String> shippedLists() {
        return shippedLists;
    }

    String condition(MixRule rule) {
        return rule.checks().stream().map(this::check).collect(Collectors.joining(" && "));
    }

    private String check(MixCheck check) {
        return switch (check) {
            case Is is -> value(is.field()) + ".equals(" + quoted(is.text()) + ")";
            case IsNot not -> "!" + value(not.field()) + ".equals(" + quoted(not.text()) + ")";
            case In in -> set(in.texts()) + ".contains(" + value(in.field()) + ")";
            case Begins begins -> value(begins.field()) + ".startsWith(" + quoted(begins.text()) + ")";
            case Contains contains -> value(contains.field()) + ".contains(" + quoted(contains.text()) + ")";
            case OnShippedList on -> {
                value(MixField.SOURCE);
                shippedLists.add(on.list());
                yield "v." + on.list() + "()";
            }
            case OnOwnList on -> set(on.entries()) + ".contains(" + value(MixField.SOURCE) + ")";
            case Matches matches ->
                constant("Pattern", "Pattern.compile(" + quoted(matches.regex()) + ")") + ".matches("
                        + value(matches.field()) + ")";
            case AtLeast least -> value(least.field()) + " >= " + least.least();
            case Says says -> (says.wanted() ? "" : "!") + value(says.field());
        };
    }

    private String value(MixField field) {
        fields.add(field);
        return "v." + field.variable();
    }

    private String set(List<String> texts) {
        return constant(
                "Set<String>",
                texts.stream().map(JavaChecks::quoted).collect(Collectors.joining(", ", "Set.of(", ")")));
    }

    /** A named constant, the same for the same initialiser. */
    private String constant(String type, String initialiser) {
        int known = constants.size();
        return constantsClass + "."
                + constants.computeIfAbsent(type + " %s = " + initialiser, declaration -> "C" + known);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
