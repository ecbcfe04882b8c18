package dev.trunkline.app.comparison;

import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.ChangeExample;
import dev.trunkline.core.comparison.RuleUse;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.comparison.Worth;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.ruleset.RuleStage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;

/** What became of visits and responses as documents. */
final class SubjectDocuments {
    private SubjectDocuments() {}

    static Document document(SubjectReport report) {
        Document changed = new Document();
        report.changed().forEach((aspect, count) -> changed.append(aspect.key(), count));
        Document moves = new Document();
        report.moves()
                .forEach((aspect, of) -> moves.append(
                        aspect.key(), of.stream().map(SubjectDocuments::move).toList()));
        return new Document("read", report.counts().read())
                .append("changed", report.counts().changed())
                .append("unchanged", report.counts().unchanged())
                .append("failed", report.counts().failed())
                .append("changedIn", changed)
                .append("moves", moves)
                .append(
                        "examples",
                        report.examples().stream()
                                .map(SubjectDocuments::example)
                                .toList());
    }

    static SubjectReport report(Document document) {
        Map<Aspect, Long> changed = new EnumMap<>(Aspect.class);
        Map<Aspect, List<RunMove>> moves = new EnumMap<>(Aspect.class);
        Document changedIn = document.get("changedIn", Document.class);
        Document movesOf = document.get("moves", Document.class);
        for (Aspect aspect : Aspect.values()) {
            if (changedIn.containsKey(aspect.key())) {
                changed.put(aspect, changedIn.getLong(aspect.key()));
            }
            if (movesOf.containsKey(aspect.key())) {
                moves.put(
                        aspect,
                        movesOf.getList(aspect.key(), Document.class).stream()
                                .map(SubjectDocuments::move)
                                .toList());
            }
        }
        return new SubjectReport(
                new RunCounts(
                        document.getLong("read"),
                        document.getLong("changed"),
                        document.getLong("unchanged"),
                        document.getLong("failed")),
                changed,
                moves,
                document.getList("examples", Document.class).stream()
                        .map(SubjectDocuments::example)
                        .toList());
    }

    private static Document move(RunMove move) {
        return new Document("from", move.from()).append("to", move.to()).append("count", move.count());
    }

    private static RunMove move(Document document) {
        return new RunMove(document.getString("from"), document.getString("to"), document.getLong("count"));
    }

    private static Document example(ChangeExample example) {
        return new Document("id", example.id())
                .append("aspect", example.aspect().name())
                .append("before", example.before())
                .append("after", example.after());
    }

    private static ChangeExample example(Document document) {
        return new ChangeExample(
                document.getString("id"),
                Aspect.valueOf(document.getString("aspect")),
                document.getString("before"),
                document.getString("after"));
    }

    static Document document(Worth worth) {
        return new Document("base", new Decimal128(worth.base()))
                .append("candidate", new Decimal128(worth.candidate()));
    }

    static Worth worth(Document document) {
        return new Worth(
                document.get("base", Decimal128.class).bigDecimalValue(),
                document.get("candidate", Decimal128.class).bigDecimalValue());
    }

    static List<Document> uses(List<RuleUse> uses) {
        return uses.stream()
                .map(use -> new Document("stage", use.stage().name())
                        .append("rule", use.rule())
                        .append("base", use.base())
                        .append("candidate", use.candidate()))
                .toList();
    }

    static List<RuleUse> uses(Document document, String field) {
        return document.getList(field, Document.class).stream()
                .map(use -> new RuleUse(
                        RuleStage.valueOf(use.getString("stage")),
                        use.getString("rule"),
                        use.getLong("base"),
                        use.getLong("candidate")))
                .toList();
    }
}
