package dev.trunkline.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.language.ListFile.NamedList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFileTest {
    @Test
    void readsListsWithTheirEntriesInLowerCase() {
        ListFile file =
                ListFileParser.parse("# ours\n[partners]\nGuild-News # letters\nhomeshow.example\n\n[search]\n-ask\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.lists().values())
                .containsExactly(
                        new NamedList("partners", 2, List.of("guild-news", "homeshow.example"), List.of()),
                        new NamedList("search", 6, List.of(), List.of("ask")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "syntax            | guild-news | 1",
                "bad-name          | [Partners] | 1",
                "bad-name          | [partners | 1",
                "duplicate-list    | [a]~x~[a]~y | 3",
                "nothing-to-remove | [a]~ok~-x | 3",
                "bad-entry         | [a]~ok~https://homeshow.example/ | 3",
                "duplicate-entry   | [a]~x~X | 3",
                "empty-list        | [a] | 1",
                "forbidden-character | [a]~ok~x\u200By | 3"
            })
    void namesWhatIsWrongWithItsLine(String code, String text, int line) {
        assertThat(ListFileParser.parse(text.replace('~', '\n')).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.file()).isEqualTo(RuleFile.LISTS);
                });
    }

    @Test
    void areKnownToTheRulesOfTheirSet() {
        RuleFiles files = RuleTexts.only(RuleStage.CHANNEL, RuleTexts.channelRule("inList(source, \"partners\")"));

        assertThat(CheckedRuleSet.of(files).problems())
                .extracting(RuleProblem::code)
                .containsExactly("unknown-list");
        assertThat(CheckedRuleSet.of(files.with(RuleFile.LISTS, "[partners]\nguild-news\n"))
                        .problems())
                .isEmpty();
    }
}
