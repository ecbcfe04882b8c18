package dev.trunkline.app.response;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.JudgedResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Responses as {@code GET /v1/responses/{id}} answers them, for whoever else sends them out. Thread-safe. */
@Component
public final class ResponseJson {
    private final JsonMapper json;

    public ResponseJson(JsonMapper json) {
        this.json = json;
    }

    /**
     * The response.
     *
     * @param history earlier decisions, newest first
     */
    public JsonNode of(JudgedResponse judged, List<Decision> history) {
        return json.valueToTree(ResponseView.of(judged, history));
    }
}
