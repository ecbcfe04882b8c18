package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.source.NamedLists;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeptVisitsTest {
    private final KeptVisits visits = new KeptVisits();
    private final Visit visit = visit();
    private final KeptVisits.Kept kept = new KeptVisits.Kept(
            visit,
            new VisitFacts(ZoneOffset.UTC, NamedLists.SHIPPED).of(visit),
            RuleStages.of(CheckedRuleSet.of(RuleTexts.EMPTY)).evaluation());

    @Test
    void givesAVisitBackOnce() {
        visits.keep(kept);

        assertThat(visits.take(visit)).isSameAs(kept);
        assertThat(visits.take(visit)).isNull();
    }

    @Test
    void keepsAVisitForItselfOnly() {
        visits.keep(kept);

        assertThat(visits.take(visit())).as("one that is equal").isNull();
        assertThat(visits.take(visit)).isSameAs(kept);
    }

    private static Visit visit() {
        return VisitSample.to("https://a.example/", "");
    }
}
