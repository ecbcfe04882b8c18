package dev.trunkline.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline that begins with {@code $match}.
 *
 * @param pipeline all stages, the first included
 * @param filter what the first stage demands
 */
record LeadingMatch(List<Document> pipeline, Document filter) {

    /** What the driver's {@code countDocuments} sends behind the match. */
    private static final Document COUNT =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    static @Nullable LeadingMatch of(Document command) {
        if (!(command.get("pipeline") instanceof Collection<?> stages)
                || !stages.stream().allMatch(Document.class::isInstance)) {
            return null;
        }
        List<Document> pipeline = stages.stream().map(Document.class::cast).toList();
        return !pipeline.isEmpty() && pipeline.getFirst().get("$match") instanceof Document filter
                ? new LeadingMatch(pipeline, filter)
                : null;
    }

    boolean onlyCounts() {
        return pipeline.size() == 2 && pipeline.getLast().equals(COUNT);
    }

    static List<Document> countResult(int count) {
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }
}
