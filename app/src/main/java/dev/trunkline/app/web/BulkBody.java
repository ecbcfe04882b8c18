package dev.trunkline.app.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a body of many items apart: a JSON array, or JSON Lines (jsonlines.org), an item a line. Thread-safe. */
@Component
public final class BulkBody {
    /** The content types of JSON Lines. */
    public static final String JSON_LINES = "application/jsonl";

    /** The same by its other name. */
    public static final String ND_JSON = "application/x-ndjson";

    private static final int MOST = 1_000;

    private final JsonMapper json;

    BulkBody(JsonMapper json) {
        this.json = json;
    }

    /** Whether a body of JSON holds many items: it is an array. */
    public static boolean isArray(String body) {
        return body.stripLeading().startsWith("[");
    }

    /** Its items, in their order; one at least. */
    public List<Bulk<JsonNode>> items(String body, MediaType type) {
        boolean lines = !type.isCompatibleWith(MediaType.APPLICATION_JSON);
        List<Bulk<JsonNode>> items = lines ? lines(body) : array(body);
        if (items.isEmpty()) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST, "invalid-body", "The body holds no item. Send one at least.");
        }
        if (items.size() > MOST) {
            throw ProblemException.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-items",
                    "Send at most " + MOST + " items at once, but these were " + items.size()
                            + ". Nothing was stored.");
        }
        return items;
    }

    private List<Bulk<JsonNode>> array(String body) {
        List<Bulk<JsonNode>> items = new ArrayList<>();
        for (JsonNode item : read(body)) {
            items.add(Bulk.attempt(() -> object(item)));
        }
        return items;
    }

    private List<Bulk<JsonNode>> lines(String body) {
        return body.lines()
                .filter(line -> !line.isBlank())
                .<Bulk<JsonNode>>map(line -> Bulk.attempt(() -> object(read(line))))
                .toList();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-json", JsonBody.says(e));
        }
    }

    private static JsonNode object(JsonNode item) {
        if (!item.isObject()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body", "An item is a JSON object.");
        }
        return item;
    }
}
