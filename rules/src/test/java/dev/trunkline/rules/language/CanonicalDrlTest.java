package dev.trunkline.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.RuleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalDrlTest {
    private static String canonical(RuleStage stage, String text) {
        CheckedFile file = RuleFileParser.parse(stage, text);
        assertThat(file.problems()).isEmpty();
        return CanonicalDrl.of(file);
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenAsTheSameTextAgain(RuleStage stage) {
        String once = canonical(stage, RulePacks.demo().of(stage));

        assertThat(canonical(stage, once)).isEqualTo(once);
    }

    @Test
    void hasOneWayForEachMeaning() {
        String written = canonical(RuleStage.CAMPAIGN, """
                rule "Paid, by its term" salience 5
                when
                    $v : Visit( !(utmTerm == "x" && utmId != ""), !returning, $t : utmTerm, !(source in ("b")) )
                then
                    decide.keyword($t);
                end
                """);

        assertThat(written).isEqualTo("""
                rule "Paid, by its term"
                salience 5
                when
                    Visit( $utmTerm : utmTerm, source != "b", returning == false, !(utmTerm == "x" && utmId != "") )
                then
                    decide.keyword($utmTerm);
                end
                """);
    }

    @Test
    void remembersWhereItsAuthorWroteIt() {
        String text = "// first\n" + RuleTexts.channelRule("returning") + "// last\n";

        CheckedRule rule = RuleFileParser.parse(RuleStage.CHANNEL, text).rules().getFirst();

        assertThat(text.substring(rule.start(), rule.end()))
                .startsWith("rule \"A\"")
                .endsWith("end");
    }
}
