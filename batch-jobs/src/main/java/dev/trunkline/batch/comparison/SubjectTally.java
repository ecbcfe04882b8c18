package dev.trunkline.batch.comparison;

import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.ChangeExample;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.comparison.Verdict;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunMove;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what became of the visits, or of the responses, of a range. For one thread. */
final class SubjectTally {
    private final Map<Aspect, Long> changedIn = new EnumMap<>(Aspect.class);
    private final Map<Aspect, Map<String, Map<String, Long>>> moves = new EnumMap<>(Aspect.class);
    private final Map<Aspect, TreeSet<ChangeExample>> examples = new EnumMap<>(Aspect.class);
    private long changed;
    private long unchanged;
    private long failed;
    private String failure = "";

    /** Both sides speak of the same aspects. */
    void add(String id, Verdict before, Verdict after) {
        boolean differs = false;
        for (Map.Entry<Aspect, String> said : before.says().entrySet()) {
            Aspect aspect = said.getKey();
            String was = said.getValue();
            String is = after.says().getOrDefault(aspect, "");
            if (aspect.isDrawn()) {
                moves.computeIfAbsent(aspect, key -> new TreeMap<>())
                        .computeIfAbsent(was, key -> new TreeMap<>())
                        .merge(is, 1L, Long::sum);
            }
            if (!was.equals(is)) {
                differs = true;
                changedIn.merge(aspect, 1L, Long::sum);
                keep(new ChangeExample(id, aspect, was, is));
            }
        }
        changed += differs ? 1 : 0;
        unchanged += differs ? 0 : 1;
    }

    private void keep(ChangeExample example) {
        TreeSet<ChangeExample> chosen =
                examples.computeIfAbsent(example.aspect(), aspect -> new TreeSet<>(ChangeExample.CHOICE));
        chosen.add(example);
        if (chosen.size() > ChangeExample.MOST) {
            chosen.pollLast();
        }
    }

    /** For one that a side could not judge. */
    void fail(String what) {
        failed++;
        failure = failure.isEmpty() ? what : failure;
    }

    long read() {
        return changed + unchanged + failed;
    }

    /** Of the first that could not be judged; empty when all could. */
    String failure() {
        return failure;
    }

    SubjectReport report() {
        Map<Aspect, List<RunMove>> matrix = new EnumMap<>(Aspect.class);
        moves.forEach((aspect, counts) -> matrix.put(aspect, SubjectReport.moves(counts)));
        List<ChangeExample> all = new ArrayList<>();
        examples.values().forEach(all::addAll);
        return new SubjectReport(new RunCounts(read(), changed, unchanged, failed), changedIn, matrix, all);
    }
}
