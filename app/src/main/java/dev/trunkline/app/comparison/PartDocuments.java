package dev.trunkline.app.comparison;

import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.ComparisonPart;
import dev.trunkline.core.comparison.PoolTraffic;
import dev.trunkline.core.number.PoolId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/** Parts of comparisons as documents; minutes and counts in turn, so that a range of a week fits into one. */
final class PartDocuments {
    private PartDocuments() {}

    static String id(ComparisonId comparison, String range) {
        return comparison + "/" + range;
    }

    static Document document(ComparisonPart part) {
        return new Document("_id", id(part.comparison(), part.range()))
                .append("comparison", part.comparison().value())
                .append("range", part.range())
                .append("visits", SubjectDocuments.document(part.visits()))
                .append("responses", SubjectDocuments.document(part.responses()))
                .append("worth", SubjectDocuments.document(part.worth()))
                .append("rules", SubjectDocuments.uses(part.rules()))
                .append("base", pools(part.base()))
                .append("candidate", pools(part.candidate()))
                .append("seen", SeenDocuments.seen(part.seen()))
                .append("failure", part.failure());
    }

    static ComparisonPart part(Document document) {
        return new ComparisonPart(
                new ComparisonId(document.getString("comparison")),
                document.getString("range"),
                SubjectDocuments.report(document.get("visits", Document.class)),
                SubjectDocuments.report(document.get("responses", Document.class)),
                SubjectDocuments.worth(document.get("worth", Document.class)),
                SubjectDocuments.uses(document, "rules"),
                pools(document, "base"),
                pools(document, "candidate"),
                SeenDocuments.seen(document, "seen"),
                document.getString("failure"));
    }

    private static List<Document> pools(Map<PoolId, PoolTraffic> pools) {
        return pools.entrySet().stream()
                .map(pool -> new Document("pool", pool.getKey().key())
                        .append("begun", minutes(pool.getValue().begun()))
                        .append("ended", minutes(pool.getValue().ended())))
                .toList();
    }

    private static Map<PoolId, PoolTraffic> pools(Document document, String field) {
        Map<PoolId, PoolTraffic> pools = new HashMap<>();
        for (Document pool : document.getList(field, Document.class)) {
            pools.put(
                    new PoolId(pool.getString("pool")),
                    new PoolTraffic(minutes(pool, "begun"), minutes(pool, "ended")));
        }
        return pools;
    }

    private static List<Long> minutes(Map<Long, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static Map<Long, Long> minutes(Document document, String field) {
        List<Long> flat = document.getList(field, Long.class);
        Map<Long, Long> counts = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            counts.put(flat.get(i), flat.get(i + 1));
        }
        return counts;
    }
}
