package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.traffic.Dialled;
import dev.trunkline.core.traffic.Machine;
import dev.trunkline.core.traffic.Person;
import dev.trunkline.core.traffic.PlannedVisit;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.traffic.TrafficEvent.Arrives;
import dev.trunkline.core.traffic.TrafficEvent.Beats;
import dev.trunkline.core.traffic.TrafficEvent.Crawls;
import dev.trunkline.core.traffic.TrafficEvent.Fills;
import dev.trunkline.core.traffic.TrafficEvent.Hides;
import dev.trunkline.core.traffic.TrafficEvent.Opens;
import dev.trunkline.core.traffic.TrafficEvent.Responds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/**
 * A site whose world happens to it over HTTP, as pages and telephony would tell it, and the ledger of who really called. Thread-safe,
 * as long as what one person does comes in turn.
 */
final class SiteUnderTest {
    private static final int GONE = 410;
    private static final String CUT_OFF = "TOO_MANY";
    private static final List<String> OF_A_MACHINE = List.of("Authorization", "Bearer " + SimulatedTrunkline.KEY);

    private final String key;
    private final String siteNumber;
    private final Wire wire;
    private final SimulatedClock clock;
    private final Oracle oracle;
    private final boolean machinesCome;
    private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();
    private final Map<Integer, Shown> shown = new ConcurrentHashMap<>();
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Map<Machine.Kind, Map<String, Integer>> machines = new ConcurrentHashMap<>();

    SiteUnderTest(
            String key, String siteNumber, Wire wire, SimulatedClock clock, Duration callDelay, boolean machinesCome) {
        this.key = key;
        this.siteNumber = siteNumber;
        this.wire = wire;
        this.clock = clock;
        this.oracle = new Oracle(callDelay);
        this.machinesCome = machinesCome;
    }

    String key() {
        return key;
    }

    void happens(TrafficEvent event) {
        switch (event) {
            case Arrives arrives ->
                decide(arrives.visit(), arrives.visit().url(), arrives.visit().referrer());
            case Opens opens -> decide(opens.visit(), opens.url(), TestSite.HOME);
            case Beats beats -> beat(beats.visit());
            case Hides hides -> heartbeat(hides.visit(), "hide");
            case Responds call -> call(call);
            case Crawls crawls -> crawl(crawls);
            case Fills fills -> {
                // A form names its visit, so there is nothing to measure.
            }
        }
    }

    /** What became of the calls, in no order. */
    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** What each visit was shown last, by the visit's number. */
    Map<Integer, Shown> shown() {
        return Map.copyOf(shown);
    }

    /** How many machines of each kind saw which kind of number. */
    Map<Machine.Kind, Map<String, Integer>> machines() {
        return Map.copyOf(machines);
    }

    private void decide(PlannedVisit visit, String url, String referrer) {
        Person person = visit.person();
        Session earlier = sessions.get(person.number());
        Map<String, Object> body = new HashMap<>();
        body.put("site", key);
        body.put("url", url);
        body.put("referrer", referrer);
        body.put("language", person.language());
        body.put("screen", person.screen());
        if (earlier != null) {
            body.put("visitor", earlier.visitor());
            body.put("token", earlier.token());
        }
        Wire.Answer answer = post("/v1/decisions", body, browser(person.userAgent(), person.address()))
                .expect(200);
        Shown now = shown(answer);
        if (!now.visit().isEmpty()) {
            sessions.put(person.number(), new Session(answer.text("visitor"), answer.text("token")));
        }
        Shown before = shown.put(visit.number(), now);
        if (now.isSession() && (before == null || !before.visit().equals(now.visit()))) {
            oracle.sees(now);
        }
    }

    private Shown shown(Wire.Answer answer) {
        JsonNode first = answer.body().path("numbers").path(0);
        return new Shown(
                answer.text("visit"),
                first.path("number").asString(siteNumber),
                first.path("kind").asString("SITE"),
                clock.instant());
    }

    private void beat(PlannedVisit visit) {
        if (heartbeat(visit, "ping") == GONE) {
            decide(visit, visit.url(), visit.referrer());
        }
    }

    /** Only pages with a leased number send heartbeats, as the snippet does. */
    private int heartbeat(PlannedVisit visit, String event) {
        Shown now = shown.get(visit.number());
        Session session = sessions.get(visit.person().number());
        if (now == null || session == null || !now.isSession()) {
            return 0;
        }
        Map<String, String> body = Map.of("site", key, "token", session.token(), "event", event);
        Person person = visit.person();
        return post("/v1/heartbeats", body, browser(person.userAgent(), person.address()))
                .status();
    }

    private void call(Responds call) {
        Shown seen = switch (call.dialled()) {
            case Dialled.Seen number -> shown.get(number.visit().number());
            case Dialled.Remembered number -> shown.get(number.visit().number());
            case Dialled.Printed printed -> new Shown("", siteNumber, "SITE", clock.instant());
        };
        if (seen == null) {
            throw new IllegalStateException("Nothing was shown to the visit of " + call);
        }
        String truth = call.dialled() instanceof Dialled.Seen ? seen.visit() : null;
        Instant at = clock.instant();
        Map<String, Object> body = Map.of(
                "site",
                key,
                "kind",
                call.text() ? "TEXT" : "CALL",
                "trackingNumber",
                seen.number(),
                "caller",
                call.caller(),
                "startedAt",
                at.toString(),
                "durationSeconds",
                call.talk().toSeconds(),
                "answered",
                call.answered());
        List<String> headers =
                List.of(OF_A_MACHINE.get(0), OF_A_MACHINE.get(1), "Idempotency-Key", key + "-" + call.number());
        JsonNode said = post("/v1/responses", body, headers).expect(201).body().path("attribution");
        String visit = said.path("visit").asString("");
        attempts.add(new Attempt(
                at,
                seen.kind(),
                truth,
                visit.isEmpty() ? null : visit,
                said.path("confidence").asDouble(0),
                said.path("uncertain").asBoolean(false),
                oracle.caller(seen.number(), at).orElse(null)));
    }

    private void crawl(Crawls crawls) {
        if (!machinesCome) {
            return;
        }
        Machine machine = crawls.machine();
        Map<String, String> body = Map.of("site", key, "url", crawls.url(), "referrer", crawls.referrer());
        Wire.Answer answer = post("/v1/decisions", body, browser(machine.userAgent(), machine.address()));
        String kind = answer.status() == 200 ? shown(answer).kind() : CUT_OFF;
        machines.computeIfAbsent(machine.kind(), none -> new ConcurrentHashMap<>())
                .merge(kind, 1, Integer::sum);
    }

    private Wire.Answer post(String path, Object body, List<String> headers) {
        return wire.send("POST", path, "application/json", body, headers);
    }

    private static List<String> browser(String userAgent, String address) {
        return List.of("Origin", TestSite.ORIGIN, "User-Agent", userAgent, "X-Forwarded-For", address);
    }

    /** What the person's browser keeps. */
    private record Session(String visitor, String token) {}
}
