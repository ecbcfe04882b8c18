package dev.trunkline.app.ruleset;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One file of a rule set and what changed in it, with a few lines around each change.
 *
 * @param text the whole of it, as it is now
 * @param diff empty when nothing changed
 */
record FileChange(String stage, String fileName, String text, List<Line> diff, long added, long removed) {
    private static final int LINES_AROUND = 3;

    /** The six files; lists and tests are left out where there never were any. */
    static List<FileChange> of(RuleFiles before, RuleFiles after) {
        return Arrays.stream(RuleFile.values())
                .filter(file -> file.stage().isPresent()
                        || !before.of(file).isEmpty()
                        || !after.of(file).isEmpty())
                .map(file -> of(file, before.of(file), after.of(file)))
                .toList();
    }

    private static FileChange of(RuleFile file, String before, String after) {
        List<Line> lines = before.equals(after) ? List.of() : lines(before, after);
        return new FileChange(
                file.key(), FileCard.fileName(file), after, near(lines), count(lines, "+"), count(lines, "-"));
    }

    private static List<Line> lines(String before, String after) {
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

    /** Leaves out what is far from every change. */
    private static List<Line> near(List<Line> lines) {
        List<Line> near = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearAChange(lines, i)) {
                if (left && !near.isEmpty()) {
                    near.add(new Line("~", "⋯"));
                }
                near.add(lines.get(i));
                left = false;
            } else {
                left = true;
            }
        }
        return near;
    }

    private static boolean isNearAChange(List<Line> lines, int place) {
        return lines
                .subList(Math.max(0, place - LINES_AROUND), Math.min(lines.size(), place + LINES_AROUND + 1))
                .stream()
                .anyMatch(line -> !line.kind().equals(" "));
    }

    private static long count(List<Line> lines, String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).count();
    }

    /** A line, and whether it was added, removed or kept; {@code ~} stands for lines that were left out. */
    record Line(String kind, String text) {}
}
