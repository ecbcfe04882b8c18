package dev.trunkline.app.reattribution;

import dev.trunkline.app.attribution.DecisionDocuments;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.site.SiteId;
import org.bson.Document;

/** Runs and their changes as documents. */
final class RunDocuments {
    private RunDocuments() {}

    static Document document(ReattributionRun run) {
        RunRequest request = run.request();
        return new Document("_id", run.id().value())
                .append("site", request.site().key())
                .append("from", Times.stored(request.from()))
                .append("to", Times.stored(request.to()))
                .append("ruleSetVersion", request.ruleSetVersion())
                .append("mode", request.mode().name())
                .append("requestedBy", request.requestedBy())
                .append("status", run.status().name())
                .append("finished", run.status() == RunStatus.COMPLETED)
                .append("counts", counts(run.counts()))
                .append("moves", run.moves().stream().map(RunDocuments::move).toList())
                .append("requestedAt", Times.stored(run.requestedAt()))
                .append("startedAt", Times.storedOrNull(run.startedAt()))
                .append("endedAt", Times.storedOrNull(run.endedAt()))
                .append("failure", run.failure());
    }

    static ReattributionRun run(Document document) {
        return new ReattributionRun(
                new RunId(document.getString("_id")),
                new RunRequest(
                        new SiteId(document.getString("site")),
                        Times.in(document, "from"),
                        Times.in(document, "to"),
                        document.getInteger("ruleSetVersion"),
                        RunMode.valueOf(document.getString("mode")),
                        document.getString("requestedBy")),
                RunStatus.valueOf(document.getString("status")),
                counts(document.get("counts", Document.class)),
                document.getList("moves", Document.class).stream()
                        .map(RunDocuments::move)
                        .toList(),
                Times.in(document, "requestedAt"),
                Times.orNullIn(document, "startedAt"),
                Times.orNullIn(document, "endedAt"),
                document.getString("failure"));
    }

    static Document document(VerdictChange change) {
        String response = change.response().id().value();
        return new Document("_id", change.run() + "/" + response)
                .append("run", change.run().value())
                .append("response", response)
                .append("startedAt", Times.stored(change.response().startedAt()))
                .append("before", DecisionDocuments.document(change.before()))
                .append("after", DecisionDocuments.document(change.after()));
    }

    static VerdictChange change(Document document) {
        return new VerdictChange(
                new RunId(document.getString("run")),
                new ResponseKey(Times.in(document, "startedAt"), new ResponseId(document.getString("response"))),
                DecisionDocuments.decision(document.get("before", Document.class)),
                DecisionDocuments.decision(document.get("after", Document.class)));
    }

    private static Document counts(RunCounts counts) {
        return new Document("read", counts.read())
                .append("changed", counts.changed())
                .append("unchanged", counts.unchanged())
                .append("failed", counts.failed());
    }

    private static RunCounts counts(Document document) {
        return new RunCounts(
                document.getLong("read"),
                document.getLong("changed"),
                document.getLong("unchanged"),
                document.getLong("failed"));
    }

    private static Document move(RunMove move) {
        return new Document("from", move.from()).append("to", move.to()).append("count", move.count());
    }

    private static RunMove move(Document document) {
        return new RunMove(document.getString("from"), document.getString("to"), document.getLong("count"));
    }
}
