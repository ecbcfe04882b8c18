package dev.trunkline.app.comparison;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.ComparisonReport;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.PoolDemand;
import dev.trunkline.core.comparison.PoolLoad;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.site.SiteId;
import org.bson.Document;

/** Comparisons as documents. */
final class ComparisonDocuments {
    private ComparisonDocuments() {}

    static Document document(Comparison comparison) {
        ComparisonRequest request = comparison.request();
        RunStatus status = comparison.status();
        return new Document("_id", comparison.id().value())
                .append("site", request.site().key())
                .append("from", Times.stored(request.from()))
                .append("to", Times.stored(request.to()))
                .append("base", source(request.base()))
                .append("candidate", source(request.candidate()))
                .append("requestedBy", request.requestedBy())
                .append("status", status.name())
                .append("finished", status == RunStatus.COMPLETED || status == RunStatus.FAILED)
                .append("visitsRead", comparison.visitsRead())
                .append("responsesRead", comparison.responsesRead())
                .append("aliveAt", Times.storedOrNull(comparison.aliveAt()))
                .append("report", report(comparison.report()))
                .append("requestedAt", Times.stored(comparison.requestedAt()))
                .append("startedAt", Times.storedOrNull(comparison.startedAt()))
                .append("endedAt", Times.storedOrNull(comparison.endedAt()))
                .append("failure", comparison.failure());
    }

    static Comparison comparison(Document document) {
        return new Comparison(
                new ComparisonId(document.getString("_id")),
                new ComparisonRequest(
                        new SiteId(document.getString("site")),
                        Times.in(document, "from"),
                        Times.in(document, "to"),
                        source(document.get("base", Document.class)),
                        source(document.get("candidate", Document.class)),
                        document.getString("requestedBy")),
                RunStatus.valueOf(document.getString("status")),
                document.getLong("visitsRead"),
                document.getLong("responsesRead"),
                Times.orNullIn(document, "aliveAt"),
                report(document.get("report", Document.class)),
                Times.in(document, "requestedAt"),
                Times.orNullIn(document, "startedAt"),
                Times.orNullIn(document, "endedAt"),
                document.getString("failure"));
    }

    private static Document source(RuleSource source) {
        return switch (source) {
            case RuleSource.Version version -> new Document("version", version.number());
            case RuleSource.Draft draft ->
                new Document("revision", draft.revision()).append("files", files(draft.files()));
        };
    }

    private static RuleSource source(Document document) {
        Integer version = document.getInteger("version");
        return version == null
                ? new RuleSource.Draft(document.getLong("revision"), files(document.get("files", Document.class)))
                : new RuleSource.Version(version);
    }

    private static Document files(RuleFiles files) {
        Document document = new Document();
        for (RuleFile file : RuleFile.values()) {
            document.append(file.key(), files.of(file));
        }
        return document;
    }

    private static RuleFiles files(Document document) {
        RuleFiles files = RuleFiles.NONE;
        for (RuleFile file : RuleFile.values()) {
            files = files.with(file, document.getString(file.key()));
        }
        return files;
    }

    private static Document report(ComparisonReport report) {
        return new Document("visits", SubjectDocuments.document(report.visits()))
                .append("responses", SubjectDocuments.document(report.responses()))
                .append("worth", SubjectDocuments.document(report.worth()))
                .append(
                        "pools",
                        report.pools().stream().map(ComparisonDocuments::demand).toList())
                .append("rules", SubjectDocuments.uses(report.rules()))
                .append("findings", SeenDocuments.findings(report.findings()));
    }

    private static ComparisonReport report(Document document) {
        return new ComparisonReport(
                SubjectDocuments.report(document.get("visits", Document.class)),
                SubjectDocuments.report(document.get("responses", Document.class)),
                SubjectDocuments.worth(document.get("worth", Document.class)),
                document.getList("pools", Document.class).stream()
                        .map(ComparisonDocuments::demand)
                        .toList(),
                SubjectDocuments.uses(document, "rules"),
                SeenDocuments.findings(document, "findings"));
    }

    private static Document demand(PoolDemand demand) {
        return new Document("pool", demand.pool().key())
                .append("size", demand.size())
                .append("base", load(demand.base()))
                .append("candidate", load(demand.candidate()));
    }

    private static PoolDemand demand(Document document) {
        return new PoolDemand(
                new PoolId(document.getString("pool")),
                document.getInteger("size"),
                load(document.get("base", Document.class)),
                load(document.get("candidate", Document.class)));
    }

    private static Document load(PoolLoad load) {
        return new Document("peak", load.peak())
                .append("peakAt", Times.storedOrNull(load.peakAt()))
                .append("turnedAway", load.turnedAway());
    }

    private static PoolLoad load(Document document) {
        return new PoolLoad(
                document.getLong("peak"), Times.orNullIn(document, "peakAt"), document.getLong("turnedAway"));
    }
}
