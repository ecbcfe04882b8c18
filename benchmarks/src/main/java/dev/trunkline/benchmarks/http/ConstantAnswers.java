package dev.trunkline.benchmarks.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The denominators: they parse the bodies of the real calls and answer constants of the same size. */
@RestController
final class ConstantAnswers {
    private static final Answer ANSWER = new Answer(
            "2xqk0w1cs0g7d4m5n6b7v8c9x",
            "9x8c7v6b5n4m3l2k1j0h9g8f7",
            "WyJkZW1vIiwiMnhxazB3MWNzMGc3ZDRtNW42Yjd2OGM5eCIsIjl4OGM3djZiNW40bTNsMmsxajBo"
                    + "OWc4ZjciLCJTRVNTSU9OIiwiKzE0MTY1NTUwMTIzIiwi"
                    + "KzE0MTY1NTUwMTIzOjAwMDA0MiIsImJiN2Y2YzVlNGQzYzJiMWEiLCIyMDI2LTExLTIzVDEwOjMwOjAwWiJd"
                    + ".q83Jk2mX0y1Zp3V7c9B4n6M8w5T1r2E0",
            "2026-11-23T10:30:00Z",
            60,
            List.of(new Answer.Shown(
                    "+14165550100", "+14165550123", "(416) 555-0123", "SESSION", "+14165550123:000042")));

    private final JsonMapper json;

    ConstantAnswers(JsonMapper json) {
        this.json = json;
    }

    @PostMapping("/constant/decisions")
    ResponseEntity<Answer> decision(@Valid @RequestBody DecisionBody body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Server-Timing", "decide;dur=0.1")
                .body(ANSWER);
    }

    @PostMapping("/constant/heartbeats")
    ResponseEntity<Void> heartbeat(@RequestBody String body) {
        json.readValue(body, HeartbeatBody.class);
        return ResponseEntity.noContent().build();
    }

    record DecisionBody(
            @NotBlank @Size(max = 40) String site,
            @NotNull @Size(max = 4096) String url,
            @Nullable @Size(max = 4096) String referrer,
            @Nullable @Size(max = 64) String visitor,
            @Nullable @Size(max = 2048) String token,
            @Nullable @Size(max = 20) List<@NotNull @Size(max = 40) String> targets,
            @Nullable @Size(max = 100) String language,
            @Nullable @Size(max = 40) String screen,
            @Nullable @Size(max = 20) Map<@Size(max = 60) String, @NotNull @Size(max = 60) String> consent) {}

    record HeartbeatBody(String site, String token, String event) {}

    record Answer(
            String visitor, String visit, String token, String expiresAt, int heartbeatSeconds, List<Shown> numbers) {
        record Shown(String target, String number, String display, String kind, String lease) {}
    }
}
