package dev.trunkline.rules.explain;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Field;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rule texts by chance, with every operator, function and field type of a stage; the same seed gives the same texts. */
public final class RandomRules {
    private static final List<String> TEXTS = List.of(
            "google",
            "cpc",
            "(direct)",
            "(none)",
            "",
            "email",
            "facebook.com",
            "Spring",
            "spring",
            "bücher",
            "a'b`c",
            "CA",
            "desktop",
            "mobile",
            "monday",
            "call",
            "completed",
            "Paid Search",
            "Unassigned",
            "/emergency",
            "o");
    private static final List<String> REGEXES =
            List.of(".*o.*", "^(.*cp.*|ppc|paid.*)$", "[a-z]+", "", ".", "(?i)SPRING", "\\\\p{L}+", "a{2,3}|g.*");

    /** A list of the site that the rules name. */
    static final String OWN_LIST = "partners";

    private final Vocabulary vocabulary;
    private final Random random;

    public RandomRules(RuleStage stage, long seed) {
        this.vocabulary = Vocabulary.of(stage);
        this.random = new Random(seed);
    }

    /** This many rules, each with this action. */
    public String file(int rules, String action) {
        return Stream.iterate(0, i -> i + 1)
                .limit(rules)
                .map(i -> "rule \"r" + i + "\" salience " + (random.nextInt(7) - 3) + " when " + vocabulary.factName()
                        + "( " + conditions() + " ) then " + action + " end\n")
                .collect(Collectors.joining());
    }

    private String conditions() {
        return Stream.generate(() -> condition(0)).limit(1 + random.nextInt(3)).collect(Collectors.joining(", "));
    }

    private String condition(int depth) {
        return switch (random.nextInt(depth > 2 ? 5 : 9)) {
            case 5 -> "(" + condition(depth + 1) + " && " + condition(depth + 1) + ")";
            case 6 -> condition(depth + 1) + " || " + condition(depth + 1);
            case 7 -> "!(" + condition(depth + 1) + ")";
            case 8 -> function();
            default -> comparison();
        };
    }

    private String comparison() {
        Field field = vocabulary.fields().get(random.nextInt(vocabulary.fields().size()));
        String not = random.nextInt(3) == 0 ? " not " : " ";
        return switch (field.type()) {
            case TEXT -> field.name() + text(not);
            case WHOLE_NUMBER -> field.name() + number(not);
            case NUMBER -> field.name() + " > 0.5";
            case YES_NO ->
                any(List.of(field.name(), "!" + field.name(), field.name() + " == true", field.name() + " != true"));
        };
    }

    private String text(String not) {
        String one = quoted(any(TEXTS));
        return switch (random.nextInt(6)) {
            case 0 -> " == " + one;
            case 1 -> " != " + one;
            case 2 -> not + "in (" + one + ", " + quoted(any(TEXTS)) + ")";
            case 3 -> not + "matches " + quoted(any(REGEXES));
            case 4 -> not + "contains " + one;
            default -> not + any(List.of("str[startsWith] ", "str[endsWith] ")) + one;
        };
    }

    private String number(String not) {
        int one = random.nextInt(40) - 5;
        return random.nextInt(4) == 0
                ? not + "in (" + one + ", " + (one + 1) + ")"
                : any(List.of(" == ", " != ", " < ", " <= ", " > ", " >= ")) + one;
    }

    private String function() {
        String lists = "inList(" + textField() + ", "
                + quoted(any(List.of("search", "social", "video", "ai", OWN_LIST))) + ")";
        List<String> known = List.of(
                lists,
                "onDomain(referrerHost, \"google.com\")",
                "hasParam(" + quoted(any(List.of("gclid", "utm_source", "p'q"))) + ")",
                "param(\"utm_term\")" + text(" "),
                "freeShare(\"ppc\") >= 0.25");
        return known.get(random.nextInt(vocabulary.stage() == RuleStage.NUMBER ? known.size() : known.size() - 1));
    }

    private String textField() {
        return any(vocabulary.fields().stream()
                .filter(field -> field.type() == ValueType.TEXT)
                .map(Field::name)
                .toList());
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
