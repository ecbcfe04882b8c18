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
import dev.trunkline.core.ruleset.RuleStage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws the conditions of one rule. What only narrows a rule is never an equality, unless the rule holds one anyway. */
final class RuleDraw {
    private static final int MOST_LISTED = 6;
    private static final List<String> SHIPPED = List.of("search", "social", "shopping", "video");
    private static final List<MixField> TAGS = List.of(
            MixField.UTM_CAMPAIGN,
            MixField.UTM_TERM,
            MixField.UTM_CONTENT,
            MixField.LANDING_PATH,
            MixField.REFERRER_HOST,
            MixField.PROMO);

    private final Words words;
    private final RandomGenerator random;

    RuleDraw(Words words, RandomGenerator random) {
        this.words = words;
        this.random = random;
    }

    /** Conditions for a rule of this kind: the one that names the kind first, then those that narrow it. */
    List<MixCheck> checks(RuleStage stage, RuleKind kind, int length) {
        List<MixCheck> checks = new ArrayList<>();
        checks.add(leading(stage, kind, length));
        if (checks.getFirst() instanceof OnShippedList) {
            checks.add(leading(stage, RuleKind.BEGINNING, length));
        }
        List<MixCheck> narrowing = new ArrayList<>(narrowing(stage, kind == RuleKind.EQUALITY));
        while (checks.size() < length) {
            checks.add(narrowing.remove(random.nextInt(narrowing.size())));
        }
        return checks;
    }

    private MixCheck leading(RuleStage stage, RuleKind kind, int length) {
        int number = random.nextInt(words.count());
        return switch (kind) {
            case EQUALITY -> {
                MixField field = one(compared(stage));
                yield new Is(field, words.text(field, number));
            }
            case IN -> {
                MixField field = one(compared(stage));
                yield new In(field, several(field, number));
            }
            case BEGINNING -> {
                MixField field = one(begun(stage));
                yield new Begins(field, words.beginning(field, number));
            }
            case PART -> {
                MixField field = one(searched(stage));
                yield new Contains(field, words.part(field, number));
            }
            case LIST -> {
                int list = random.nextInt(words.lists());
                yield length == 1
                        ? new OnOwnList(Words.listName(list), words.entries(list))
                        : new OnShippedList(one(SHIPPED));
            }
            case REGEX -> {
                MixField field = one(matched(stage));
                yield new Matches(field, words.regex(field, number));
            }
        };
    }

    private List<String> several(MixField field, int first) {
        int most = Math.min(MOST_LISTED, words.count());
        int size = Math.min(most, 3 + random.nextInt(MOST_LISTED - 2));
        return IntStream.range(0, size)
                .mapToObj(i -> words.text(field, (first + i) % words.count()))
                .toList();
    }

    private static List<MixField> compared(RuleStage stage) {
        return switch (stage) {
            case CHANNEL, CAMPAIGN -> with(TAGS, MixField.CAMPAIGN, MixField.SOURCE);
            case NUMBER -> with(TAGS, MixField.CAMPAIGN, MixField.KEYWORD);
            case QUALIFICATION -> List.of(MixField.SOURCE, MixField.CAMPAIGN, MixField.KEYWORD);
        };
    }

    private static List<MixField> begun(RuleStage stage) {
        return stage == RuleStage.QUALIFICATION
                ? List.of(MixField.CAMPAIGN, MixField.KEYWORD)
                : List.of(MixField.LANDING_PATH, MixField.REFERRER_HOST, MixField.UTM_TERM, MixField.UTM_CAMPAIGN);
    }

    private static List<MixField> searched(RuleStage stage) {
        return stage == RuleStage.QUALIFICATION
                ? List.of(MixField.CAMPAIGN, MixField.KEYWORD)
                : List.of(MixField.CAMPAIGN, MixField.UTM_TERM, MixField.UTM_CONTENT);
    }

    private static List<MixField> matched(RuleStage stage) {
        return stage == RuleStage.QUALIFICATION
                ? List.of(MixField.CAMPAIGN, MixField.KEYWORD)
                : List.of(MixField.CAMPAIGN, MixField.LANDING_PATH, MixField.UTM_TERM);
    }

    private static List<MixCheck> narrowing(RuleStage stage, boolean equalities) {
        List<MixCheck> checks = new ArrayList<>();
        if (stage == RuleStage.QUALIFICATION) {
            checks.add(new Says(MixField.ANSWERED, true));
            checks.add(new Says(MixField.FIRST_TIME, true));
            checks.add(new AtLeast(MixField.DURATION_SECONDS, 60));
            checks.add(new IsNot(MixField.STATUS, "busy"));
        } else {
            checks.add(new Says(MixField.RETURNING, false));
            checks.add(new AtLeast(MixField.HOUR, 8));
            checks.add(new IsNot(MixField.DEVICE, "tablet"));
            checks.add(new IsNot(MixField.UTM_TERM, ""));
        }
        if (stage == RuleStage.NUMBER) {
            checks.add(new Says(MixField.ELIGIBLE, true));
        }
        if (equalities) {
            checks.addAll(equalities(stage));
        }
        return checks;
    }

    private static List<MixCheck> equalities(RuleStage stage) {
        return stage == RuleStage.QUALIFICATION
                ? List.of(
                        new Is(MixField.KIND, "call"),
                        new Is(MixField.MEDIUM, "cpc"),
                        new Is(MixField.STATUS, "completed"))
                : List.of(
                        new Is(MixField.MEDIUM, "cpc"),
                        new Is(MixField.DEVICE, "mobile"),
                        new Is(MixField.COUNTRY, "CA"),
                        new Is(MixField.LANGUAGE, "en-CA"));
    }

    private static List<MixField> with(List<MixField> fields, MixField... more) {
        List<MixField> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
