package dev.trunkline.app.comparison;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.core.ruleset.TrafficSeen.StageSeen;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What rules met, and what they never met, as documents. */
final class SeenDocuments {
    private SeenDocuments() {}

    static List<Document> seen(TrafficSeen seen) {
        return Arrays.stream(RuleStage.values())
                .map(stage -> stage(stage, seen.stage(stage)))
                .toList();
    }

    private static Document stage(RuleStage stage, StageSeen seen) {
        return new Document("stage", stage.name())
                .append("facts", seen.facts())
                .append("fired", bits(seen.fired()))
                .append("values", bits(seen.seenValues()));
    }

    static TrafficSeen seen(Document document, String field) {
        Map<RuleStage, StageSeen> stages = new EnumMap<>(RuleStage.class);
        for (Document stage : document.getList(field, Document.class)) {
            stages.put(
                    RuleStage.valueOf(stage.getString("stage")),
                    new StageSeen(stage.getLong("facts"), bits(stage, "fired"), bits(stage, "values")));
        }
        return new TrafficSeen(stages);
    }

    private static List<Long> bits(BitSet bits) {
        return Arrays.stream(bits.toLongArray()).boxed().toList();
    }

    private static BitSet bits(Document document, String field) {
        return BitSet.valueOf(document.getList(field, Long.class).stream()
                .mapToLong(Long::longValue)
                .toArray());
    }

    static List<Document> findings(List<RuleProblem> findings) {
        return findings.stream()
                .map(finding -> new Document("file", finding.file().name())
                        .append("line", finding.line())
                        .append("column", finding.column())
                        .append("rule", finding.rule())
                        .append("severity", finding.severity().name())
                        .append("code", finding.code())
                        .append("message", finding.message()))
                .toList();
    }

    static List<RuleProblem> findings(Document document, String field) {
        return document.getList(field, Document.class).stream()
                .map(finding -> new RuleProblem(
                        RuleFile.valueOf(finding.getString("file")),
                        finding.getInteger("line"),
                        finding.getInteger("column"),
                        finding.getString("rule"),
                        Severity.valueOf(finding.getString("severity")),
                        finding.getString("code"),
                        finding.getString("message")))
                .toList();
    }
}
