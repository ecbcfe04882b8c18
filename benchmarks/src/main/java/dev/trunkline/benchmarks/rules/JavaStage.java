package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.RuleStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the rules of a stage as a good Java programmer would without an engine: what they look at is read once, sets and regular
 * expressions are constants, what a shipped list says is asked once, and the conditions stand one after the other in methods
 * that the just-in-time compiler takes.
 */
final class JavaStage {
    static final String PACKAGE = "dev.trunkline.benchmarks.generated";

    private static final int RULES_OF_A_METHOD = 50;
    private static final String HEADER = """
            package %s;
            import com.google.re2j.Pattern;
            import dev.trunkline.benchmarks.rules.*;
            import dev.trunkline.rules.fact.*;
            import dev.trunkline.rules.source.NamedLists;
            import java.util.*;
            import java.util.function.Predicate;
            """.formatted(PACKAGE);

    private final RuleStage stage;
    private final List<MixRule> rules;
    private final String prefix;
    private final JavaChecks checks;
    private final List<String> conditions;

    JavaStage(RuleStage stage, List<MixRule> rules) {
        this.stage = stage;
        this.rules = rules;
        this.prefix = prefix(stage);
        this.checks = new JavaChecks(prefix + "Constants");
        this.conditions = rules.stream().map(checks::condition).toList();
    }

    static String chainClass(RuleStage stage) {
        return PACKAGE + "." + prefix(stage) + "Chain";
    }

    static String testsClass(RuleStage stage) {
        return PACKAGE + "." + prefix(stage) + "Tests";
    }

    private static String prefix(RuleStage stage) {
        return stage.name().charAt(0) + stage.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Source texts by class name: the view of a fact, the constants, the chain of conditions, and the conditions one by one. */
    Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(PACKAGE + "." + prefix + "View", HEADER + view());
        sources.put(PACKAGE + "." + prefix + "Constants", HEADER + constants());
        sources.put(chainClass(stage), HEADER + chain());
        sources.put(testsClass(stage), HEADER + tests());
        return sources;
    }

    private String fact() {
        return switch (stage) {
            case CHANNEL -> "VisitFact";
            case CAMPAIGN -> "CampaignFact";
            case NUMBER -> "NumberFact";
            case QUALIFICATION -> "ResponseFact";
        };
    }

    private String view() {
        StringBuilder text = new StringBuilder("final class " + prefix + "View {\n");
        checks.fields().forEach(field -> text.append("  final %s %s;\n".formatted(field.javaType(), field.variable())));
        text.append("  %sView(%s fact) {\n".formatted(prefix, fact()));
        checks.fields().forEach(field -> text.append("    %s = fact.%s;\n".formatted(field.variable(), field.call())));
        text.append("  }\n");
        for (String list : checks.shippedLists()) {
            text.append("""
                      private byte %1$s;
                      boolean %1$s() {
                        if (%1$s == 0) { %1$s = (byte) (NamedLists.SHIPPED.contains(source, "%1$s") ? 1 : 2); }
                        return %1$s == 1;
                      }
                    """.formatted(list));
        }
        return text.append("}\n").toString();
    }

    private String constants() {
        StringBuilder text = new StringBuilder("final class " + prefix + "Constants {\n");
        checks.constants()
                .forEach((declaration, name) -> text.append("  static final ")
                        .append(declaration.replaceFirst("%s", name))
                        .append(";\n"));
        return text.append("}\n").toString();
    }

    private String chain() {
        List<String> statements = new ArrayList<>();
        for (int place = 0; place < rules.size(); place++) {
            statements.add("if (" + conditions.get(place) + ") { out.set(" + place + "); }");
        }
        return """
                public final class %1$sChain implements StageMatcher {
                  @Override public BitSet matching(Object fact) {
                    %1$sView v = new %1$sView((%2$s) fact);
                    BitSet out = new BitSet();
                """.formatted(prefix, fact())
                + calls(statements.size(), "(v, out);\n")
                + "    return out;\n  }\n"
                + parts(statements, "(" + prefix + "View v, BitSet out)")
                + "}\n";
    }

    private String tests() {
        List<String> statements = new ArrayList<>();
        for (String condition : conditions) {
            statements.add(
                    "out.add(any -> { " + prefix + "View v = (" + prefix + "View) any; return " + condition + "; });");
        }
        return """
                public final class %1$sTests implements StageTests {
                  @Override public Object view(Object fact) { return new %1$sView((%2$s) fact); }
                  @Override public List<Predicate<Object>> predicates() {
                    List<Predicate<Object>> out = new ArrayList<>();
                """.formatted(prefix, fact())
                + calls(statements.size(), "(out);\n")
                + "    return out;\n  }\n"
                + parts(statements, "(List<Predicate<Object>> out)")
                + "}\n";
    }

    private static String calls(int statements, String arguments) {
        StringBuilder text = new StringBuilder();
        for (int start = 0; start < statements; start += RULES_OF_A_METHOD) {
            text.append("    from").append(start).append(arguments);
        }
        return text.toString();
    }

    private static String parts(List<String> statements, String parameters) {
        StringBuilder text = new StringBuilder();
        for (int start = 0; start < statements.size(); start += RULES_OF_A_METHOD) {
            text.append("  private static void from")
                    .append(start)
                    .append(parameters)
                    .append(" {\n");
            int end = Math.min(start + RULES_OF_A_METHOD, statements.size());
            statements
                    .subList(start, end)
                    .forEach(statement -> text.append("    ").append(statement).append('\n'));
            text.append("  }\n");
        }
        return text.toString();
    }
}
