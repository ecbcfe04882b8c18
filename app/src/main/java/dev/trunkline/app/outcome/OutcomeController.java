package dev.trunkline.app.outcome;

import dev.trunkline.app.response.ResponseJson;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.Bulk;
import dev.trunkline.app.web.Bulk.Ready;
import dev.trunkline.app.web.Bulk.Rejected;
import dev.trunkline.app.web.BulkAnswer;
import dev.trunkline.app.web.BulkAnswer.Status;
import dev.trunkline.app.web.BulkBody;
import dev.trunkline.app.web.JsonBody;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.outcome.OutcomeDesk;
import dev.trunkline.core.outcome.OutcomeReceipt;
import dev.trunkline.core.outcome.OutcomeReceipt.Contradicted;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeReceipt.Repeated;
import dev.trunkline.core.outcome.OutcomeReceipt.Stored;
import dev.trunkline.core.outcome.ToldOutcome;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.JudgedResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/outcomes}: what became of responses, one or many at once. */
@RestController
final class OutcomeController {
    private final SiteAccess sites;
    private final BulkBody bulk;
    private final JsonBody bodies;
    private final OutcomeArrival arrival;
    private final OutcomeDesk desk;
    private final Decisions decisions;
    private final ResponseJson responses;

    OutcomeController(
            SiteAccess sites,
            BulkBody bulk,
            JsonBody bodies,
            OutcomeArrival arrival,
            OutcomeDesk desk,
            Decisions decisions,
            ResponseJson responses) {
        this.sites = sites;
        this.bulk = bulk;
        this.bodies = bodies;
        this.arrival = arrival;
        this.desk = desk;
        this.decisions = decisions;
        this.responses = responses;
    }

    /** One outcome, answered with its response; or an array of many, answered with what became of each. */
    @PostMapping(path = "/v1/outcomes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(oneOf = {OutcomeCall.class, OutcomeCall[].class})))
    ResponseEntity<?> tell(@RequestBody byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return BulkBody.isArray(text)
                ? ResponseEntity.ok(tellAll(text, MediaType.APPLICATION_JSON))
                : one(bodies.readValid(text, OutcomeCall.class));
    }

    /** The same, one outcome a line. */
    @PostMapping(
            path = "/v1/outcomes",
            consumes = {BulkBody.JSON_LINES, BulkBody.ND_JSON})
    BulkAnswer tellLines(@RequestBody byte[] body) {
        return tellAll(new String(body, StandardCharsets.UTF_8), MediaType.valueOf(BulkBody.JSON_LINES));
    }

    private ResponseEntity<JsonNode> one(OutcomeCall call) {
        return switch (desk.tell(told(call))) {
            case Stored stored -> ResponseEntity.status(HttpStatus.CREATED).body(view(stored.response()));
            case Repeated repeated -> ResponseEntity.ok(view(repeated.response()));
            case Contradicted contradicted -> throw OutcomeProblems.of(contradicted);
            case Refused refused -> throw OutcomeProblems.of(refused);
        };
    }

    private JsonNode view(JudgedResponse judged) {
        return responses.of(judged, decisions.history(judged.response().id()));
    }

    private ToldOutcome told(OutcomeCall call) {
        return arrival.told(call, sites.allowed(call.site()), sites.caller());
    }

    private BulkAnswer tellAll(String body, MediaType type) {
        List<Bulk<ToldOutcome>> items = bulk.items(body, type).stream()
                .map(item -> item.then(json -> told(bodies.readValid(json, OutcomeCall.class))))
                .toList();
        List<ToldOutcome> ready = new ArrayList<>();
        items.forEach(item -> {
            if (item instanceof Ready<ToldOutcome> told) {
                ready.add(told.value());
            }
        });
        Iterator<OutcomeReceipt> receipts = desk.tellAll(ready, ChangeLane.LIVE).iterator();
        return new BulkAnswer(items.stream()
                .map(item -> switch (item) {
                    case Ready<ToldOutcome> told -> answer(receipts.next());
                    case Rejected<ToldOutcome> rejected -> BulkAnswer.Item.rejected(rejected.problem());
                })
                .toList());
    }

    /** Names the response, by whose id the sender can look. */
    private static BulkAnswer.Item answer(OutcomeReceipt receipt) {
        return switch (receipt) {
            case Stored stored ->
                new BulkAnswer.Item(Status.STORED, stored.outcome().response().value(), null);
            case Repeated repeated ->
                new BulkAnswer.Item(
                        Status.REPEATED, repeated.outcome().response().value(), null);
            case Contradicted contradicted ->
                new BulkAnswer.Item(
                        Status.CONTRADICTED,
                        contradicted.first().response().value(),
                        OutcomeProblems.of(contradicted).getBody());
            case Refused refused ->
                BulkAnswer.Item.rejected(OutcomeProblems.of(refused).getBody());
        };
    }
}
