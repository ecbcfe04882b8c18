package dev.trunkline.benchmarks.rules;

import dev.trunkline.benchmarks.rules.MixCheck.Is;
import dev.trunkline.core.ruleset.RuleStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Rules in the proportions of issue 3: of every hundred 60 hold an equality, 15 an {@code in}, 15 a prefix or contains, 8 a list
 * membership and 2 a regular expression; half have two or three conditions; four stages share them evenly. The weakest rule of
 * each stage is a broad one, such as all paid clicks. The same count and seed always give the same rules.
 */
record RuleMix(Words words, Map<RuleStage, List<MixRule>> stages) {
    private static final int STAGES = RuleStage.values().length;
    private static final int MOST_LISTS = 100;
    private static final int RULES_OF_A_LIST = 25;
    private static final int FEWEST_WORDS = 3;

    static RuleMix of(int count, long seed) {
        Random random = new Random(seed);
        Words words =
                new Words(Math.max(FEWEST_WORDS, count / STAGES), Math.clamp(count / RULES_OF_A_LIST, 1, MOST_LISTS));
        RuleDraw draw = new RuleDraw(words, random);
        List<RuleKind> kinds = kinds(count, random);
        List<Integer> lengths = lengths(count, random);
        Map<RuleStage, List<MixRule>> stages = new EnumMap<>(RuleStage.class);
        int next = 0;
        for (RuleStage stage : RuleStage.values()) {
            int size = (count + STAGES - 1 - stage.ordinal()) / STAGES;
            List<MixRule> rules = new ArrayList<>();
            while (rules.size() < size - 1) {
                int place = rules.size();
                List<MixCheck> checks = draw.checks(stage, kinds.get(next), lengths.get(next));
                rules.add(rule(stage, place, checks, words, random));
                next++;
            }
            rules.add(broad(stage, size - 1));
            stages.put(stage, List.copyOf(rules));
        }
        return new RuleMix(words, stages);
    }

    /** The kinds of all rules but the broad ones, which are single equalities. */
    private static List<RuleKind> kinds(int count, Random random) {
        List<RuleKind> kinds = new ArrayList<>(RuleKind.of(count));
        for (int i = 0; i < STAGES; i++) {
            kinds.remove(RuleKind.EQUALITY);
        }
        Collections.shuffle(kinds, random);
        return kinds;
    }

    /** Half of all have one condition, three tenths two, two tenths three. */
    private static List<Integer> lengths(int count, Random random) {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int tenth = i % 10;
            lengths.add(tenth < 5 ? 1 : tenth < 8 ? 2 : 3);
        }
        for (int i = 0; i < STAGES; i++) {
            lengths.remove(Integer.valueOf(1));
        }
        Collections.shuffle(lengths, random);
        return lengths;
    }

    private static MixRule rule(RuleStage stage, int place, List<MixCheck> checks, Words words, Random random) {
        String outcome = switch (stage) {
            case CHANNEL -> Words.CHANNELS.get(random.nextInt(Words.CHANNELS.size()));
            case CAMPAIGN -> words.text(MixField.CAMPAIGN, random.nextInt(words.count()));
            case NUMBER -> "pool-" + random.nextInt(Words.CHANNELS.size());
            case QUALIFICATION -> "";
        };
        String action = switch (stage) {
            case CHANNEL, CAMPAIGN -> "decide." + stage.key() + "(\"" + outcome + "\");";
            case NUMBER -> "decide.pool(\"" + outcome + "\");";
            case QUALIFICATION -> "decide.qualified(true, " + random.nextInt(200) + ");";
        };
        return new MixRule(stage, place, checks, action, outcome);
    }

    private static MixRule broad(RuleStage stage, int place) {
        return switch (stage) {
            case CHANNEL ->
                new MixRule(
                        stage,
                        place,
                        List.of(new Is(MixField.MEDIUM, "cpc")),
                        "decide.channel(\"Paid Other\");",
                        "Paid Other");
            case CAMPAIGN ->
                new MixRule(
                        stage,
                        place,
                        List.of(new Is(MixField.MEDIUM, "cpc")),
                        "decide.campaign($campaign); decide.keyword($term);",
                        "");
            case NUMBER ->
                new MixRule(
                        stage, place, List.of(new Is(MixField.DEVICE, "mobile")), "decide.pool(\"mobile\");", "mobile");
            case QUALIFICATION ->
                new MixRule(stage, place, List.of(new Is(MixField.KIND, "text")), "decide.qualified(true, 20);", "");
        };
    }

    /** The rules of a stage, the strongest first. */
    List<MixRule> stage(RuleStage stage) {
        return Objects.requireNonNull(stages.get(stage), stage.key());
    }
}
