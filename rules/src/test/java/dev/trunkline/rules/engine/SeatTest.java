package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.source.NamedLists;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;

class SeatTest {
    private static final VisitFact VISIT =
            new VisitFacts(ZoneOffset.UTC, NamedLists.SHIPPED).of(VisitSample.to("https://a.example/p", ""));

    @Test
    void holdsNoFactBetweenEvaluations() {
        List<CheckedRule> rules = RuleFileParser.parse(RuleStage.CHANNEL, """
                        rule "a" when Visit( device == "desktop", landingPath == "/p" ) then decide.channel("A"); end
                        rule "b" when Visit( device == "desktop", hour < 0 ) then decide.channel("B"); end
                        rule "c" when Visit( hour >= 0 ) then decide.channel("C"); end
                        """).rules();
        StageModel model = StageModel.of(rules, NamedLists.SHIPPED, null);
        KieSession session = KieBaseBuilder.createKieBaseFromModel(
                        model.drools("seat"), KieBaseMutabilityOption.DISABLED)
                .newKieSession();
        Seat seat = new Seat(session);
        for (int time = 0; time < 3; time++) {
            Question question = new Question(model.tests(), VISIT, model.tests().answer(VISIT, new long[0]));

            seat.ask(question, List.of(0, 1, Candidate.ANY));

            assertThat(question.matching()).isEqualTo(BitSet.valueOf(new long[] {0b101}));
            assertThat(session.getFactCount()).isZero();
        }
    }
}
