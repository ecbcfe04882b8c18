package dev.trunkline.app.callimport;

import dev.trunkline.app.security.Sha256;
import dev.trunkline.core.callimport.ImportRequest;
import dev.trunkline.core.callimport.ImportedCall;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.site.Site;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Makes calls of what rows say; the same row always makes the same call. */
final class Calls {
    private static final int ID_LENGTH = 32;
    private static final int LONGEST_EXTERNAL_ID = 120;
    private static final int LONGEST_CELL = 4_000;
    private static final int MOST_CELLS = 100;

    private final String scope;
    private final Set<String> redacted;

    Calls(ImportRequest request, Site site) {
        this.scope = request.site() + "\n" + request.format() + "\n";
        this.redacted = site.redactedFields();
    }

    /**
     * A call.
     *
     * @param externalId empty: the call is known by its content
     */
    ImportedCall call(
            TrackingNumber number,
            CallerNumber caller,
            Instant startedAt,
            CallProgress progress,
            String externalId,
            Map<String, String> payload) {
        if (externalId.length() > LONGEST_EXTERNAL_ID) {
            throw new CellProblem("The id " + CellProblem.shown(externalId) + " is longer than " + LONGEST_EXTERNAL_ID
                    + " characters.");
        }
        String content = String.join(
                "\n",
                number.e164(),
                caller.value(),
                startedAt.toString(),
                progress.status().name(),
                progress.talk().toString());
        String name = externalId.isEmpty() ? "content\n" + content : "id\n" + externalId;
        ResponseId id = new ResponseId("i-" + Sha256.of(scope + name).substring(0, ID_LENGTH));
        return new ImportedCall(id, Sha256.of(content), number, caller, startedAt, progress, externalId, payload);
    }

    /** What a row says beside what these places hold: raw, but without what the site never stores. */
    Map<String, String> rest(Headings headings, Cells cells, Set<Integer> used) {
        Map<String, String> rest = new HashMap<>();
        int count = Math.min(cells.values().size(), MOST_CELLS);
        for (int i = 0; i < count; i++) {
            String cell = cells.at(i);
            if (!cell.isEmpty() && !used.contains(i) && !redacted.contains(headings.name(i))) {
                rest.put(headings.name(i), cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
            }
        }
        return rest;
    }
}
