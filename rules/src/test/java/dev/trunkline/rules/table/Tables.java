package dev.trunkline.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.ListFileParser;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.table.TableText.Merge;
import dev.trunkline.rules.table.TableText.View;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the tests of tables do again and again. */
final class Tables {
    private static final String LISTS = "[partners]\nguild-news\n";

    private Tables() {}

    static RuleFiles files(RuleStage stage, String text) {
        return RuleFiles.NONE.with(stage.file(), text).with(RuleFile.LISTS, LISTS);
    }

    static CheckedFile parsed(RuleStage stage, String text) {
        return RuleFileParser.parse(stage, text, ListFileParser.parse(LISTS));
    }

    static RuleTable shown(RuleStage stage, String text) {
        View view = TableText.show(stage, files(stage, text));
        assertThat(view).isInstanceOf(View.Shown.class);
        return ((View.Shown) view).table();
    }

    static TableGrid read(String csv) {
        TableCsv.Reading reading = TableCsv.read(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(TableCsv.Reading.Read.class);
        return ((TableCsv.Reading.Read) reading).grid();
    }

    static String merged(RuleStage stage, String text, TableGrid grid) {
        Merge merge = TableText.merge(stage, files(stage, text), grid);
        assertThat(merge).isInstanceOf(Merge.Merged.class);
        return ((Merge.Merged) merge).text();
    }

    static String merged(String text, String csv) {
        return merged(RuleStage.CHANNEL, text, read(csv));
    }

    static List<TableProblem> problems(RuleStage stage, String text, String csv) {
        return switch (TableCsv.read(csv.getBytes(StandardCharsets.UTF_8))) {
            case TableCsv.Reading.Refused refused -> refused.problems();
            case TableCsv.Reading.Read read ->
                switch (TableText.merge(stage, files(stage, text), read.grid())) {
                    case Merge.Refused refused -> refused.problems();
                    case Merge.Merged merged -> List.of();
                    case Merge.Faulty faulty -> throw new AssertionError(faulty.problems());
                };
        };
    }
}
