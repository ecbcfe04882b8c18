package dev.trunkline.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RuleTexts;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsTest {
    private static CheckedFile parse(RuleStage stage, String actions) {
        String pattern =
                stage == RuleStage.QUALIFICATION ? "Response( answered )" : "Visit( $c : utmCampaign, $h : hour )";
        return RuleFileParser.parse(stage, RuleTexts.rule("A", pattern, actions));
    }

    private static Action only(RuleStage stage, String action) {
        CheckedFile file = parse(stage, action);
        assertThat(file.problems()).isEmpty();
        return file.rules().getFirst().actions().getFirst();
    }

    @Test
    void areReadWithTheirLiterals() {
        assertThat(only(RuleStage.CHANNEL, "decide.channel(\"Café\");"))
                .isEqualTo(new Action.Name(ActionKind.CHANNEL, new Action.Literal("Café")));
        assertThat(only(RuleStage.NUMBER, "decide.pool(\"ppc-toronto\");"))
                .isEqualTo(new Action.Pool(new PoolId("ppc-toronto")));
        assertThat(only(RuleStage.NUMBER, "decide.number(\"+14165550130\");"))
                .isEqualTo(new Action.Number(new TrackingNumber("+14165550130")));
        assertThat(only(RuleStage.QUALIFICATION, "decide.qualified(true, 79.50);"))
                .isEqualTo(new Action.Qualified(true, new BigDecimal("79.50")));
        assertThat(only(RuleStage.QUALIFICATION, "decide.qualified(false);"))
                .isEqualTo(new Action.Qualified(false, BigDecimal.ZERO));
    }

    @Test
    void areReadWithBoundFields() {
        assertThat(only(RuleStage.CAMPAIGN, "decide.campaign($c);"))
                .isInstanceOfSatisfying(
                        Action.Name.class,
                        name -> assertThat(name.value())
                                .isInstanceOfSatisfying(
                                        Action.Bound.class,
                                        bound ->
                                                assertThat(bound.field().name()).isEqualTo("utmCampaign")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | decide.number(\"4165550130\"); | bad-number",
                "NUMBER | decide.number(\"+1 416 555 0130\"); | bad-number",
                "NUMBER | decide.number(14165550130); | bad-argument",
                "NUMBER | decide.pool(\"p p c\"); | bad-argument",
                "NUMBER | decide.pool($c); | bad-argument",
                "NUMBER | decide.pool(\"a\"); decide.number(\"+14165550130\"); | duplicate-action",
                "NUMBER | decide.channel(\"Direct\"); | unknown-action",
                "CAMPAIGN | decide.campaign($x); | unknown-binding",
                "CAMPAIGN | decide.campaign($h); | wrong-type",
                "CAMPAIGN | decide.campaign(\"\"); | bad-argument",
                "CAMPAIGN | decide.campaign(\"a\"); decide.campaign(\"b\"); | duplicate-action",
                "CAMPAIGN | decide.keyword(utmTerm); | unknown-binding",
                "CHANNEL | decide.channel($c); | bad-argument",
                "QUALIFICATION | decide.qualified(1); | bad-argument",
                "QUALIFICATION | decide.qualified(\"true\"); | bad-argument",
                "QUALIFICATION | decide.qualified(true, -1); | bad-argument",
                "QUALIFICATION | decide.qualified(true, \"80\"); | bad-argument",
                "QUALIFICATION | decide.qualified(true, 80, 90); | bad-argument",
                "QUALIFICATION | decide.qualified(true, 99999999999999); | bad-argument",
                "QUALIFICATION | decide.qualified(true, 40 + 40); | not-allowed",
                "QUALIFICATION | decide.qualified(answered); | bad-argument"
            })
    void areRefused(RuleStage stage, String actions, String code) {
        assertThat(parse(stage, actions).problems())
                .extracting(RuleProblem::code)
                .containsExactly(code);
    }
}
