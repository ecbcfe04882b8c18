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

/**
 * Makes calls of what rows say; the same row always makes the same call. In brief it says whose and when, which is quicker. Not
 * thread-safe.
 *
 * <p>The id of a call is a hash of what it is known by, behind a hash of what its neighbours share: of all but the end of a provider's
 * id, or of the hour of its start. Rows that stand together are therefore stored together, and a chunk of a long file touches a few pages
 * of an ordered store instead of one for each row.
 */
final class Calls {
    private static final int ID_LENGTH = 24;
    private static final int NEIGHBOURS_LENGTH = 8;
    private static final int OWN_END = 3;
    private static final int HOUR_LENGTH = "2026-03-02T12".length();
    private static final int LONGEST_EXTERNAL_ID = 120;
    private static final int LONGEST_CELL = 4_000;
    private static final int MOST_CELLS = 100;

    private static final ResponseId UNTOLD = new ResponseId("i-");

    private final String scope;
    private final Set<String> redacted;
    private final boolean brief;
    private String lastShared = "";
    private String lastNeighbours = "";

    Calls(ImportRequest request, Site site, boolean brief) {
        this.scope = request.site() + "\n" + request.format() + "\n";
        this.redacted = site.redactedFields();
        this.brief = brief;
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
        if (brief) {
            return new ImportedCall(UNTOLD, "", number, caller, startedAt, progress, externalId, payload);
        }
        String content = String.join(
                "\n",
                number.e164(),
                caller.value(),
                startedAt.toString(),
                progress.status().name(),
                progress.talk().toString());
        String name = externalId.isEmpty() ? "content\n" + content : "id\n" + externalId;
        String shared = externalId.isEmpty()
                ? startedAt.toString().substring(0, HOUR_LENGTH)
                : externalId.substring(0, Math.max(0, externalId.length() - OWN_END));
        ResponseId id = new ResponseId(
                "i-" + neighbours(shared) + Sha256.of(scope + name).substring(0, ID_LENGTH));
        return new ImportedCall(id, Sha256.of(content), number, caller, startedAt, progress, externalId, payload);
    }

    private String neighbours(String shared) {
        if (lastNeighbours.isEmpty() || !shared.equals(lastShared)) {
            lastShared = shared;
            lastNeighbours = Sha256.of(scope + shared).substring(0, NEIGHBOURS_LENGTH);
        }
        return lastNeighbours;
    }

    /** What a row says beside what these places hold: raw, but without what the site never stores. */
    Map<String, String> rest(Headings headings, Cells cells, Set<Integer> used) {
        if (brief) {
            return Map.of();
        }
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
