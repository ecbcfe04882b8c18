package dev.trunkline.app.tour;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A re-attribution run over all calls of the demo site up to now. */
record Run(Api api, String id) {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Run start(Api api, int version, String mode) {
        Answer accepted = api.post(
                        "/v1/reattributions",
                        Map.of(
                                "site",
                                "demo",
                                "from",
                                LONG_AGO.toString(),
                                "to",
                                Instant.now().plusSeconds(1).toString(),
                                "ruleSetVersion",
                                version,
                                "mode",
                                mode))
                .expect(202);
        return new Run(api, accepted.text("/id"));
    }

    Answer state() {
        return api.get("/v1/reattributions/" + id).expect(200);
    }

    /** Waits for the end, good or bad. */
    Answer toItsEnd() {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(this::state, run -> Set.of("COMPLETED", "FAILED").contains(run.text("/status")));
    }
}
