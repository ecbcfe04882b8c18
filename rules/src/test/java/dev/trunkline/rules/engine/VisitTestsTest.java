package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.fact.CampaignFact;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.ValueType;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.source.NamedLists;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisitTestsTest {
    private static final VisitFact VISIT = new VisitFacts(ZoneOffset.UTC, NamedLists.SHIPPED)
            .of(VisitSample.to(
                    "https://a.example/p?utm_source=Google&utm_medium=cpc&utm_campaign=Fall&utm_term=drain&promo=x",
                    "https://www.google.com/"));
    private static final CampaignFact CAMPAIGN = new CampaignFact(VISIT, "Paid Search");
    private static final NumberFact NUMBER =
            new NumberFact(VISIT, "Paid Search", "Fall Sale", "key", true, false, false, true, Map.of());

    @Test
    void whatIsAskedForSeveralStagesIsTheSameInEach() {
        for (Operand operand : texts(RuleStage.CAMPAIGN)) {
            if (VisitTests.knows(operand)) {
                assertThat(operand.of(CAMPAIGN)).as("%s", operand).isEqualTo(operand.of(VISIT));
            }
        }
        for (Operand operand : texts(RuleStage.NUMBER)) {
            if (VisitTests.knows(operand)) {
                assertThat(operand.of(NUMBER)).as("%s", operand).isEqualTo(operand.of(VISIT));
            }
        }
    }

    @Test
    void onlyWhatAStageKnowsItselfIsAskedForItAlone() {
        assertThat(alone(RuleStage.CHANNEL)).isEmpty();
        assertThat(alone(RuleStage.CAMPAIGN)).containsExactly("channel");
        assertThat(alone(RuleStage.NUMBER)).containsExactly("channel", "campaign", "keyword");
    }

    private static List<String> alone(RuleStage stage) {
        return texts(stage).stream()
                .filter(operand -> !VisitTests.knows(operand))
                .map(operand -> ((Operand.Plain) operand).field().name())
                .toList();
    }

    private static List<Operand> texts(RuleStage stage) {
        Vocabulary words = Vocabulary.of(stage);
        return Stream.<Operand>concat(
                        words.fields().stream().map(Operand.Plain::new),
                        words.functions().stream()
                                .filter(function -> !function.takesField())
                                .map(function -> new Operand.Call(function, null, "promo")))
                .filter(operand -> operand.type() == ValueType.TEXT)
                .toList();
    }
}
