package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Trunkline answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** This answer, if it has the status. */
    Answer expect(int wanted) {
        assertThat(status).as(body).isEqualTo(wanted);
        return this;
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The text at a JSON pointer; empty when there is none. */
    String text(String pointer) {
        JsonNode node = at(pointer);
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }

    int number(String pointer) {
        JsonNode node = at(pointer);
        assertThat(node.isNumber()).as("number at %s of %s", pointer, body).isTrue();
        return node.asInt();
    }

    /** The items of a list. */
    List<JsonNode> items() {
        return List.copyOf(at("/items").values());
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails unless this is a problem of that type which says what to change. */
    void isProblem(int wanted, String type) {
        expect(wanted);
        assertThat(header("Content-Type")).as(body).startsWith("application/problem+json");
        assertThat(text("/type")).as(body).isEqualTo("/problems/" + type);
        assertThat(text("/detail")).as(body).isNotBlank();
    }
}
