package dev.trunkline.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of the comparison pages, in the shape that the controllers give. */
final class ComparisonViews {
    private ComparisonViews() {}

    record Side(String kind, long number, String choice) {}

    record Row(
            String id,
            String status,
            Side base,
            Side candidate,
            String from,
            String to,
            String requestedAt,
            String by,
            String duration,
            long visitsRead,
            long responsesRead,
            long visitsMoved,
            long responsesMoved,
            long otherwise,
            String failure,
            String url,
            @Nullable Integer refreshSeconds) {}

    record Draft(String state, long revision, String author, String savedAt, long errors, String problemsUrl) {}

    record Form(String from, String to, String base, String candidate) {}

    record Said(String code, String text, int color) {}

    record Move(String from, String to, Said fromSaid, Said toSaid, long count, long share) {}

    record Figures(
            long visitsMoved,
            String visitsShare,
            long responsesMoved,
            String responsesShare,
            String value,
            String valueBefore,
            String valueAfter,
            String leadsGained,
            String leadsLost,
            long renumbered,
            @Nullable Move mostRenumbered,
            String eligibleGained,
            String eligibleLost,
            long visitsFailed,
            long responsesFailed) {}

    record Matrix(List<Channel> channels, List<MatrixRow> rows) {}

    record Channel(String name, int color) {}

    record MatrixRow(Channel from, List<Cell> cells, long leave) {}

    record Cell(String to, long count, boolean stays, int step) {}

    record Pool(
            String pool,
            int size,
            Load base,
            Load candidate,
            String within,
            String limit,
            String beyond,
            String mark,
            boolean over) {}

    record Load(long peak, String at, long turnedAway) {}

    record Examples(
            List<Tab> tabs,
            String aspect,
            long changed,
            int kept,
            List<Example> rows,
            @Nullable Said from,
            @Nullable Said to) {}

    record Tab(String aspect, long changed) {}

    record Example(
            String id, String when, String about, @Nullable String url, Said before, Said after) {}

    record Rule(String stage, String rule, long base, long candidate, String change, boolean changed) {}
}
