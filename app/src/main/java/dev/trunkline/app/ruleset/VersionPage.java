package dev.trunkline.app.ruleset;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version with its texts and what changed since the one before. */
record VersionPage(
        int number,
        String author,
        String at,
        String message,
        String checksum,
        List<File> files,
        boolean current,
        @Nullable String rollbackUrl) {

    static VersionPage of(RulesPage.VersionRow row, RuleFiles files, RuleFiles before) {
        return new VersionPage(
                row.number(),
                row.author(),
                row.at(),
                row.message(),
                row.checksum(),
                Arrays.stream(RuleStage.values())
                        .map(stage -> new File(
                                stage.key(),
                                StageWords.of(stage).title(),
                                files.of(stage),
                                diff(before.of(stage), files.of(stage))))
                        .toList(),
                row.current(),
                row.rollbackUrl());
    }

    private static List<Line> diff(String before, String after) {
        DiffRowGenerator generator =
                DiffRowGenerator.create().lineNormalizer(line -> line).build();
        List<Line> lines = new ArrayList<>();
        for (DiffRow row : generator.generateDiffRows(
                before.lines().toList(), after.lines().toList())) {
            switch (row.getTag()) {
                case EQUAL -> lines.add(new Line(" ", row.getNewLine()));
                case INSERT -> lines.add(new Line("+", row.getNewLine()));
                case DELETE -> lines.add(new Line("-", row.getOldLine()));
                case CHANGE -> {
                    lines.add(new Line("-", row.getOldLine()));
                    lines.add(new Line("+", row.getNewLine()));
                }
            }
        }
        return lines;
    }

    /** The text of a stage. */
    record File(String stage, String name, String text, List<Line> diff) {}

    /** A line, and whether it was added, removed or kept. */
    record Line(String kind, String text) {}
}
