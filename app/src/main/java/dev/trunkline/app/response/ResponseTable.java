package dev.trunkline.app.response;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.trunkline.app.response.ResponseView.AttributionView;
import dev.trunkline.app.response.ResponseView.OutcomeTold;
import dev.trunkline.app.response.ResponseView.RecordingView;
import dev.trunkline.app.web.SpreadsheetText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Responses as rows of CSV (RFC 4180): the API's fields by its names, a column each, without the history. */
final class ResponseTable {
    private static final List<String> HEADER = List.of(
            "id",
            "kind",
            "startedAt",
            "durationSeconds",
            "answered",
            "status",
            "trackingNumber",
            "caller",
            "firstTime",
            "externalId",
            "voicemail",
            "recordings",
            "outcome",
            "reason",
            "cause",
            "method",
            "channel",
            "source",
            "medium",
            "campaign",
            "keyword",
            "qualified",
            "value",
            "confidence",
            "uncertain",
            "visit",
            "lease",
            "ruleSetVersion",
            "channelRule",
            "campaignRule",
            "numberRule",
            "qualificationRule",
            "decidedAt",
            "run",
            "laterOutcome",
            "laterValue",
            "laterCurrency",
            "laterAt");

    private ResponseTable() {}

    static void writeHeader(CsvWriter csv) {
        csv.writeRecord(HEADER);
    }

    static void write(CsvWriter csv, ResponseView response) {
        OutcomeTold later = response.outcome();
        AttributionView attribution = response.attribution();
        csv.writeRecord(List.of(
                response.id(),
                cell(response.kind()),
                cell(response.startedAt()),
                cell(response.durationSeconds()),
                cell(response.answered()),
                response.status(),
                cell(response.trackingNumber()),
                cell(response.caller()),
                cell(response.firstTime()),
                cell(response.externalId()),
                cell(response.recordings().stream().anyMatch(RecordingView::voicemail)),
                cell(response.recordings().stream().map(RecordingView::url).collect(Collectors.joining(" "))),
                attribution.outcome(),
                cell(attribution.reason()),
                cell(attribution.cause()),
                cell(attribution.method()),
                cell(attribution.channel()),
                cell(attribution.source()),
                cell(attribution.medium()),
                cell(attribution.campaign()),
                cell(attribution.keyword()),
                cell(attribution.qualified()),
                attribution.value().toPlainString(),
                cell(attribution.confidence()),
                cell(attribution.uncertain()),
                cell(attribution.visit()),
                cell(attribution.lease()),
                cell(attribution.ruleSetVersion()),
                cell(attribution.rules().channel()),
                cell(attribution.rules().campaign()),
                cell(attribution.rules().number()),
                cell(attribution.rules().qualification()),
                cell(attribution.decidedAt()),
                cell(attribution.run()),
                cell(later == null ? null : later.outcome()),
                later == null || later.value() == null ? "" : later.value().toPlainString(),
                cell(later == null ? null : later.currency()),
                cell(later == null ? null : later.at())));
    }

    private static String cell(@Nullable Object value) {
        return SpreadsheetText.safeExceptNumbers(Objects.toString(value, ""));
    }
}
