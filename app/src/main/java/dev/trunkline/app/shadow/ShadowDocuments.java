package dev.trunkline.app.shadow;

import com.mongodb.client.model.Updates;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.shadow.Shadow;
import dev.trunkline.core.shadow.ShadowCounts;
import dev.trunkline.core.shadow.ShadowKey;
import dev.trunkline.core.shadow.ShadowMove;
import dev.trunkline.core.shadow.ShadowMove.Aspect;
import dev.trunkline.core.site.SiteId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Shadows and their counts as documents. */
final class ShadowDocuments {
    private static final String MOVES = "moves";

    private ShadowDocuments() {}

    static Document document(Shadow shadow) {
        return new Document("_id", shadow.site().key())
                .append("share", shadow.share())
                .append("startedAt", Times.stored(shadow.startedAt()))
                .append("startedBy", shadow.startedBy());
    }

    static Shadow shadow(Document document) {
        return new Shadow(
                new SiteId(document.getString("_id")),
                document.getDouble("share"),
                Times.in(document, "startedAt"),
                document.getString("startedBy"));
    }

    static String id(ShadowKey key) {
        return key.site() + "/" + key.startedAt().toEpochMilli() + "/" + key.revision() + "/" + key.version();
    }

    /** Adds the counts to what is there. */
    static Bson addition(ShadowCounts counts) {
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.inc("evaluated", counts.evaluated()),
                Updates.inc("changed", counts.changed()),
                Updates.inc("channel", counts.channel()),
                Updates.inc("campaign", counts.campaign()),
                Updates.inc("number", counts.number()),
                Updates.inc("errors", counts.errors()),
                Updates.inc("dropped", counts.dropped())));
        counts.moves().forEach((move, count) -> {
            String field = MOVES + "." + field(move) + ".";
            updates.add(Updates.set(field + "aspect", move.aspect().name()));
            updates.add(Updates.set(field + "from", move.from()));
            updates.add(Updates.set(field + "to", move.to()));
            updates.add(Updates.inc(field + "count", count));
        });
        return Updates.combine(updates);
    }

    static ShadowCounts counts(Document document) {
        Map<ShadowMove, Long> moves = new HashMap<>();
        Document stored = document.get(MOVES, new Document());
        for (String field : stored.keySet()) {
            Document move = stored.get(field, Document.class);
            moves.put(
                    new ShadowMove(
                            Aspect.valueOf(move.getString("aspect")), move.getString("from"), move.getString("to")),
                    move.getLong("count"));
        }
        return new ShadowCounts(
                document.getLong("evaluated"),
                document.getLong("changed"),
                document.getLong("channel"),
                document.getLong("campaign"),
                document.getLong("number"),
                document.getLong("errors"),
                document.getLong("dropped"),
                moves);
    }

    /** A name of a field has no dots and dollars, which channels may have; what it says is read from the field's own fields. */
    private static String field(ShadowMove move) {
        HexFormat hex = HexFormat.of();
        return move.aspect().name() + "_" + hex.formatHex(move.from().getBytes(StandardCharsets.UTF_8)) + "_"
                + hex.formatHex(move.to().getBytes(StandardCharsets.UTF_8));
    }
}
