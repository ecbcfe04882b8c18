package dev.trunkline.app.response;

import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.Bulk;
import dev.trunkline.app.web.Bulk.Ready;
import dev.trunkline.app.web.Bulk.Rejected;
import dev.trunkline.app.web.BulkAnswer;
import dev.trunkline.app.web.BulkAnswer.Status;
import dev.trunkline.app.web.BulkBody;
import dev.trunkline.app.web.JsonBody;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.attribution.ResponseDesk.Receipt;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes many responses in at once, each on its own: what is wrong with one does not hurt the others. */
@Component
final class ResponseBulk {
    private static final String KEY = "idempotencyKey";

    private final SiteAccess sites;
    private final BulkBody bodies;
    private final JsonBody json;
    private final ResponseArrival arrival;
    private final ResponseDesk desk;

    ResponseBulk(SiteAccess sites, BulkBody bodies, JsonBody json, ResponseArrival arrival, ResponseDesk desk) {
        this.sites = sites;
        this.bodies = bodies;
        this.json = json;
        this.arrival = arrival;
        this.desk = desk;
    }

    /**
     * Stores those that can be used.
     *
     * @param key of the whole body, for items that have none of their own; may be empty
     */
    BulkAnswer receive(String body, MediaType type, String key) {
        List<Bulk<JsonNode>> items = bodies.items(body, type);
        List<Bulk<Sent>> sent = new ArrayList<>();
        EarlierCalls together = new EarlierCalls();
        for (int i = 0; i < items.size(); i++) {
            String otherwise = key.isBlank() ? "" : key + "#" + (i + 1);
            sent.add(items.get(i).then(item -> sent(item, otherwise, together)));
        }
        return new BulkAnswer(receive(sent.stream()
                .map(item -> item.then(one -> arrival.response(one.call(), one.key(), one.site(), together)))
                .toList()));
    }

    private Sent sent(JsonNode item, String otherwise, EarlierCalls together) {
        ObjectNode fields = (ObjectNode) item;
        JsonNode own = fields.remove(KEY);
        if (own != null && !own.isString()) {
            throw ProblemException.ofField(KEY, "is a text, the same with every repetition of this response");
        }
        String key = own == null ? otherwise : own.stringValue();
        ResponseCall call = json.readValid(fields, ResponseCall.class);
        Site site = sites.allowed(call.site());
        ResponseArrival.checkKey(key, "Give each item an " + KEY + ", or the body an Idempotency-Key header,");
        together.add(site.id(), CallerNumbers.of(call.caller(), site.siteNumber()), call.startedAt());
        return new Sent(call, key, site);
    }

    /** The desk takes those of one site together. */
    private List<BulkAnswer.Item> receive(List<Bulk<Response>> responses) {
        Map<Integer, BulkAnswer.Item> answers = new TreeMap<>();
        Map<SiteId, Map<Integer, Response>> ready = new LinkedHashMap<>();
        for (int i = 0; i < responses.size(); i++) {
            switch (responses.get(i)) {
                case Ready<Response> one ->
                    ready.computeIfAbsent(one.value().site(), first -> new LinkedHashMap<>())
                            .put(i, one.value());
                case Rejected<Response> rejected -> answers.put(i, BulkAnswer.Item.rejected(rejected.problem()));
            }
        }
        for (Map<Integer, Response> ofSite : ready.values()) {
            List<Receipt> receipts = desk.receiveAll(List.copyOf(ofSite.values()));
            List<Integer> places = List.copyOf(ofSite.keySet());
            for (int i = 0; i < places.size(); i++) {
                answers.put(places.get(i), answer(receipts.get(i)));
            }
        }
        return List.copyOf(answers.values());
    }

    private static BulkAnswer.Item answer(Receipt receipt) {
        String id = receipt.response().response().id().value();
        return switch (receipt) {
            case Receipt.Stored stored -> new BulkAnswer.Item(Status.STORED, id, null);
            case Receipt.Repeated repeated -> new BulkAnswer.Item(Status.REPEATED, id, null);
            case Receipt.Contradicted contradicted ->
                new BulkAnswer.Item(
                        Status.CONTRADICTED, id, ResponseArrival.keyReused(id).getBody());
        };
    }

    private record Sent(ResponseCall call, String key, Site site) {}
}
