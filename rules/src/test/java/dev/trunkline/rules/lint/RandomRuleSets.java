package dev.trunkline.rules.lint;

import com.google.re2j.Pattern;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.Condition.Comparison;
import dev.trunkline.rules.language.Condition.Place;
import dev.trunkline.rules.language.Field;
import dev.trunkline.rules.language.FunctionSign;
import dev.trunkline.rules.language.ListFile;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.source.NamedLists;
import dev.trunkline.rules.source.SourceLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Small rule sets by chance over facts with few values, so that rules often meet. The same seed gives the same ones. */
final class RandomRuleSets {
    private static final List<String> SOURCES =
            List.of("", "a", "b", "ab", "ba", "aab", "bab", "abab", "b.a", "ab.a", "google", "facebook", "bing");
    private static final List<String> MEDIA = List.of("", "a", "b", "ab");
    private static final List<String> PARTS = List.of("", "a", "b", "ab", "ba", ".a");
    private static final List<String> REGEXES = List.of("a.*", ".*b", "^(a|ab|google)$", "b|", "[ab]+");
    private static final List<Double> SHARES = List.of(0.0, 0.5, 1.0);

    private static final Operand SOURCE = plain("source", ValueType.TEXT);
    private static final Operand MEDIUM = plain("medium", ValueType.TEXT);
    private static final Operand HOUR = plain("hour", ValueType.WHOLE_NUMBER);
    private static final Operand SECONDS = plain("seconds", ValueType.WHOLE_NUMBER);
    private static final Operand RETURNING = plain("returning", ValueType.YES_NO);
    private static final Operand SHARE = new Operand.Call(
            sign("freeShare", ValueType.NUMBER, (fact, none, pool) -> value(fact, "share")), null, "ppc");
    private static final Operand SEARCH = new Operand.Call(
            sign("inList", ValueType.YES_NO, (fact, source, list) -> NamedLists.SHIPPED.contains(source, list)),
            field("source", ValueType.TEXT),
            "search");
    private static final Operand ON_A = new Operand.Call(
            sign("onDomain", ValueType.YES_NO, (fact, source, domain) -> SourceLists.onDomain(source, domain)),
            field("source", ValueType.TEXT),
            "a");

    private final Random random;

    RandomRuleSets(long seed) {
        random = new Random(seed);
    }

    private static Operand plain(String name, ValueType type) {
        return new Operand.Plain(field(name, type));
    }

    private static Field field(String name, ValueType type) {
        return new Field(name, type, false, "", fact -> value(fact, name));
    }

    private static Object value(Object fact, String name) {
        Object value = ((Map<?, ?>) fact).get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static FunctionSign sign(String name, ValueType type, FunctionSign.Evaluator evaluator) {
        return new FunctionSign(name, type == ValueType.YES_NO, type, name, "", literal -> "", evaluator);
    }

    Map<String, Object> fact() {
        Map<String, Object> fact = new HashMap<>();
        fact.put("source", any(SOURCES));
        fact.put("medium", any(MEDIA));
        fact.put("hour", (long) (random.nextBoolean() ? random.nextInt(5) : 20 + random.nextInt(4)));
        fact.put("seconds", (long) random.nextInt(5));
        fact.put("returning", random.nextBoolean());
        fact.put("share", any(SHARES));
        return fact;
    }

    CheckedRuleSet ruleSet(RuleStage stage) {
        List<CheckedRule> rules = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Condition condition = rules.isEmpty() || random.nextInt(3) == 0
                    ? all()
                    : variant(rules.get(random.nextInt(rules.size())).condition());
            rules.add(new CheckedRule("r" + i, random.nextInt(4), condition, actions(stage), i + 1, 0, 0));
        }
        Map<RuleStage, CheckedFile> stages = new EnumMap<>(RuleStage.class);
        for (RuleStage each : RuleStage.values()) {
            stages.put(each, new CheckedFile(Vocabulary.of(each), each == stage ? rules : List.of(), List.of()));
        }
        return new CheckedRuleSet(stages, ListFile.NONE);
    }

    /** The same, more or less, or something near. */
    private Condition variant(Condition condition) {
        return switch (random.nextInt(6)) {
            case 0 -> condition;
            case 1, 2 -> new Condition.All(List.of(condition, condition(0)));
            case 3, 4 -> new Condition.Any(List.of(condition(0), condition));
            default ->
                condition instanceof Condition.All all && all.parts().size() > 1
                        ? new Condition.All(all.parts().subList(1, all.parts().size()))
                        : condition;
        };
    }

    private Condition all() {
        return new Condition.All(
                Stream.generate(() -> condition(0)).limit(1 + random.nextInt(3)).toList());
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth > 2 ? 7 : 10)) {
            case 7 -> new Condition.All(List.of(condition(depth + 1), condition(depth + 1)));
            case 8 -> new Condition.Any(List.of(condition(depth + 1), condition(depth + 1)));
            case 9 -> new Condition.Not(condition(depth + 1));
            case 6 -> new Condition.Says(any(List.of(RETURNING, SEARCH, ON_A)), random.nextBoolean());
            case 5 -> number(any(List.of(HOUR, SECONDS)), random.nextInt(6) - 1 + (random.nextInt(3) == 0 ? 20 : 0));
            case 4 ->
                new Condition.NumberIs(
                        SHARE, any(List.of(Comparison.values())), BigDecimal.valueOf(random.nextInt(3) * 5L, 1));
            default -> text(random.nextInt(3) > 0 ? SOURCE : MEDIUM, random.nextBoolean());
        };
    }

    private Condition number(Operand operand, int number) {
        return random.nextInt(4) == 0
                ? new Condition.NumberIn(
                        operand, random.nextBoolean(), List.of(BigDecimal.valueOf(number), BigDecimal.valueOf(2)))
                : new Condition.NumberIs(operand, any(List.of(Comparison.values())), BigDecimal.valueOf(number));
    }

    private Condition text(Operand operand, boolean negated) {
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.TextIs(operand, negated, any(SOURCES));
            case 1 -> new Condition.TextIn(operand, negated, List.of(any(SOURCES), any(SOURCES), any(MEDIA)));
            case 2 -> new Condition.Matches(operand, negated, Pattern.compile(any(REGEXES)));
            default -> new Condition.TextPart(operand, negated, any(List.of(Place.values())), any(PARTS));
        };
    }

    private List<Action> actions(RuleStage stage) {
        return switch (stage) {
            case CHANNEL -> List.of(name(ActionKind.CHANNEL));
            case CAMPAIGN ->
                switch (random.nextInt(3)) {
                    case 0 -> List.of(name(ActionKind.CAMPAIGN));
                    case 1 -> List.of(name(ActionKind.KEYWORD));
                    default -> List.of(name(ActionKind.CAMPAIGN), name(ActionKind.KEYWORD));
                };
            case NUMBER ->
                List.of(any(List.of(
                        new Action.Pool(new PoolId("ppc")),
                        new Action.Pool(new PoolId("vip")),
                        new Action.Number(new TrackingNumber("+14165550130")),
                        new Action.Number(new TrackingNumber("+14165550131")),
                        new Action.Number(new TrackingNumber("+14165550199")))));
            case QUALIFICATION -> List.of(new Action.Qualified(random.nextBoolean(), BigDecimal.ONE));
        };
    }

    private Action name(ActionKind kind) {
        Action.Value value = kind != ActionKind.CHANNEL && random.nextInt(3) == 0
                ? new Action.Bound(field("source", ValueType.TEXT))
                : new Action.Literal(any(List.of("X", "Y")));
        return new Action.Name(kind, value);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
