package dev.trunkline.app.response;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.BulkAnswer;
import dev.trunkline.app.web.BulkBody;
import dev.trunkline.app.web.JsonBody;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.attribution.ResponseDesk.Receipt;
import dev.trunkline.core.site.Site;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Responses from anywhere: one, or many at once. */
@RestController
final class ResponseIntakeController {
    private final SiteAccess sites;
    private final JsonBody bodies;
    private final ResponseBulk bulk;
    private final ResponseArrival arrival;
    private final ResponseDesk desk;
    private final Decisions decisions;

    ResponseIntakeController(
            SiteAccess sites,
            JsonBody bodies,
            ResponseBulk bulk,
            ResponseArrival arrival,
            ResponseDesk desk,
            Decisions decisions) {
        this.sites = sites;
        this.bodies = bodies;
        this.bulk = bulk;
        this.arrival = arrival;
        this.desk = desk;
        this.decisions = decisions;
    }

    /** One response, or an array of many: then the answer says for each what became of it. */
    @PostMapping(path = "/v1/responses", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(oneOf = {ResponseCall.class, ResponseCall[].class})))
    ResponseEntity<?> receive(
            @RequestBody byte[] body, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        String text = new String(body, StandardCharsets.UTF_8);
        return BulkBody.isArray(text)
                ? ResponseEntity.ok(bulk.receive(text, MediaType.APPLICATION_JSON, key))
                : receive(bodies.readValid(text, ResponseCall.class), key);
    }

    /** The same, one response a line. */
    @PostMapping(
            path = "/v1/responses",
            consumes = {BulkBody.JSON_LINES, BulkBody.ND_JSON})
    BulkAnswer receiveLines(
            @RequestBody byte[] body, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        return bulk.receive(new String(body, StandardCharsets.UTF_8), MediaType.valueOf(BulkBody.JSON_LINES), key);
    }

    private ResponseEntity<ResponseView> receive(ResponseCall call, String key) {
        Site site = sites.allowed(call.site());
        ResponseArrival.checkKey(key, "Send an Idempotency-Key header");
        Receipt receipt = desk.receive(arrival.response(call, key, site, new EarlierCalls()));
        ResponseView view = ResponseView.of(
                receipt.response(),
                decisions.history(receipt.response().response().id()));
        return switch (receipt) {
            case Receipt.Stored stored ->
                ResponseEntity.created(URI.create("/v1/responses/" + view.id())).body(view);
            case Receipt.Repeated repeated -> ResponseEntity.ok(view);
            case Receipt.Contradicted contradicted -> throw ResponseArrival.keyReused(view.id());
        };
    }
}
