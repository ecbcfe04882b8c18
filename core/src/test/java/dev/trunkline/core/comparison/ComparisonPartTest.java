package dev.trunkline.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.TrafficSeen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonPartTest {
    private static final ComparisonId ID = new ComparisonId("c1");

    @Test
    void addsUpWhatTwoRangesCameTo() {
        ComparisonPart first = part(
                new RunCounts(10, 3, 6, 1),
                Map.of(Aspect.CHANNEL, 2L, Aspect.NUMBER, 1L),
                List.of(new RunMove("Direct", "Direct", 6), new RunMove("Direct", "Email", 2)),
                new Worth(new BigDecimal("10.50"), BigDecimal.ONE),
                "");
        ComparisonPart second = part(
                new RunCounts(5, 1, 4, 0),
                Map.of(Aspect.CHANNEL, 1L),
                List.of(new RunMove("Direct", "Email", 5), new RunMove("Email", "Direct", 1)),
                new Worth(new BigDecimal("0.5"), BigDecimal.ONE),
                "Visit v9: no such page");

        ComparisonPart both = first.plus(second);

        assertThat(both.visits().counts()).isEqualTo(new RunCounts(15, 4, 10, 1));
        assertThat(both.visits().changed()).isEqualTo(Map.of(Aspect.CHANNEL, 3L, Aspect.NUMBER, 1L));
        assertThat(both.visits().moves().get(Aspect.CHANNEL))
                .containsExactly(
                        new RunMove("Direct", "Email", 7),
                        new RunMove("Direct", "Direct", 6),
                        new RunMove("Email", "Direct", 1));
        assertThat(both.worth()).isEqualTo(new Worth(new BigDecimal("11"), new BigDecimal("2")));
        assertThat(both.rules()).containsExactly(new RuleUse(RuleStage.CHANNEL, "one", 2, 4));
        assertThat(both.failure()).isEqualTo("Visit v9: no such page");
    }

    @Test
    void choosesTheSameExamplesHoweverTheWorkWasSplit() {
        List<ChangeExample> all = new ArrayList<>();
        for (int i = 0; i < 3 * ChangeExample.MOST; i++) {
            all.add(new ChangeExample("v" + i, Aspect.CHANNEL, "Direct", "Email"));
            all.add(new ChangeExample("v" + i, Aspect.NUMBER, "site", "pool ppc"));
        }
        List<ChangeExample> whole = SubjectReport.NONE.plus(examples(all)).examples();

        assertThat(whole).hasSize(2 * ChangeExample.MOST);
        assertThat(whole).extracting(ChangeExample::aspect).containsOnly(Aspect.CHANNEL, Aspect.NUMBER);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, random);
            int border = random.nextInt(all.size());
            SubjectReport split = examples(all.subList(0, border)).plus(examples(all.subList(border, all.size())));
            assertThat(split.examples()).isEqualTo(whole);
        }
    }

    private static SubjectReport examples(List<ChangeExample> examples) {
        return new SubjectReport(RunCounts.NONE, Map.of(), Map.of(), examples);
    }

    private static ComparisonPart part(
            RunCounts counts, Map<Aspect, Long> changed, List<RunMove> channels, Worth worth, String failure) {
        return new ComparisonPart(
                ID,
                "range",
                new SubjectReport(counts, changed, Map.of(Aspect.CHANNEL, channels), List.of()),
                SubjectReport.NONE,
                worth,
                List.of(new RuleUse(RuleStage.CHANNEL, "one", 1, 2)),
                Map.of(),
                Map.of(),
                TrafficSeen.NONE,
                failure);
    }
}
