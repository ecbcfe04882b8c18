package dev.trunkline.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.response.Announcements;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.ChangeLane;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.store.StoreUnavailableException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the write that changes a response to the receiver, with a crash between any two steps. */
class OutboxTest {
    private static final int MORE_STEPS_THAN_ANY = 1000;

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryEndpoints endpoints = new InMemoryEndpoints();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final InMemoryResponses responses = new InMemoryResponses(() -> true, clock);
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final Receivers receivers = new Receivers(clock);

    @Test
    void tellsEveryEndpointOfTheSiteEveryChangeInItsOrder() {
        endpoints.add(WebhookExamples.endpoint("crm"));
        endpoints.add(WebhookExamples.endpoint("dwh"));
        Set<String> acknowledged = new LinkedHashSet<>();
        World world = new World(new FaultyStore(MORE_STEPS_THAN_ANY, false));

        world.live(acknowledged);
        world.work();

        assertThat(receivers.sent()).doesNotHaveDuplicates().hasSize(12);
        assertThat(deliveries.find("crm:r1:2").orElseThrow().event().body())
                .isEqualTo("response.changed IN_PROGRESS Paid Search +0");
        assertThat(deliveries.find("crm:r1:3").orElseThrow().event().body())
                .isEqualTo("response.changed COMPLETED Direct +1");
    }

    @Test
    void tellsNothingThatHappenedBeforeAnEndpointWasAdded() {
        World world = new World(new FaultyStore(MORE_STEPS_THAN_ANY, false));
        world.live(new HashSet<>());
        clock.forward(Duration.ofSeconds(1));
        Endpoint late = WebhookExamples.endpoint("late");
        endpoints.add(
                new Endpoint(late.id(), late.site(), late.url(), late.state(), late.secrets(), clock.instant(), 1));

        world.work();

        assertThat(receivers.sent()).isEmpty();
        assertThat(responses.next(ChangeLane.LIVE, 1)).isEmpty();
    }

    @Test
    void tellsNothingToOtherSitesNorToOnesThatAreGone() {
        Endpoint other = WebhookExamples.endpoint("other");
        endpoints.add(new Endpoint(
                other.id(), Examples.OTHER_SITE, other.url(), other.state(), other.secrets(), other.since(), 1));
        endpoints.add(WebhookExamples.endpoint("gone").with(EndpointState.GONE));
        World world = new World(new FaultyStore(MORE_STEPS_THAN_ANY, false));

        world.live(new HashSet<>());
        world.work();

        assertThat(receivers.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashAtAnyStepLosesNothingAndRepeatsOnlyTheSameIds(boolean afterTheStep) {
        boolean crashed = true;
        int step = 0;
        while (crashed) {
            OutboxTest fresh = new OutboxTest();
            crashed = fresh.crash(step++, afterTheStep);
        }
        assertThat(step).isGreaterThan(30);
    }

    private boolean crash(int step, boolean afterTheStep) {
        endpoints.add(WebhookExamples.endpoint("crm"));
        FaultyStore store = new FaultyStore(step, afterTheStep);
        Set<String> acknowledged = new LinkedHashSet<>();
        try {
            World world = new World(store);
            world.live(acknowledged);
            world.work();
        } catch (StoreUnavailableException e) {
            assertThat(store.crashed()).isTrue();
        }
        boolean crashed = store.crashed();
        store.repair();

        World next = new World(store);
        for (int second = 0; second < 200; second++) {
            next.work();
            clock.forward(Duration.ofSeconds(1));
        }

        List<String> sent = receivers.sent();
        assertThat(sent).as("crash at step %s", step).containsAll(acknowledged);
        assertThat(new HashSet<>(sent))
                .allSatisfy(id ->
                        assertThat(deliveries.find(id)).map(Delivery::state).contains(DeliveryState.DELIVERED));
        for (String response : List.of("r1", "r2")) {
            List<String> firsts = sent.stream()
                    .filter(id -> id.contains(":" + response + ":"))
                    .distinct()
                    .toList();
            assertThat(firsts).as("crash at step %s", step).isSorted();
        }
        return crashed;
    }

    /** A node with ports that may crash. */
    private final class World {
        private final Responses stored;
        private final Decisions history;
        private final Announcer announcer;
        private final Dispatcher dispatcher;

        World(FaultyStore store) {
            stored = store.port(Responses.class, responses);
            history = store.port(Decisions.class, decisions);
            Endpoints known = store.port(Endpoints.class, endpoints);
            Deliveries made = store.port(Deliveries.class, deliveries);
            announcer = new Announcer(
                    store.port(Announcements.class, responses), known, made, history, new PlainBodies(), clock);
            Courier courier = new Courier(
                    known, made, receivers, new RetrySchedule(new Random(1)), clock, (endpoint, after) -> {});
            dispatcher = new Dispatcher(known, made, courier, clock, Runnable::run, 2);
        }

        /** Two calls that ring, are answered and end; what was acknowledged must arrive. */
        void live(Set<String> acknowledged) {
            for (String id : List.of("r1", "r2")) {
                JudgedResponse ringing = Examples.judged(Examples.call(id, Examples.NOON, CallStatus.RINGING));
                history.record(ringing.current());
                stored.add(ringing);
                acknowledged.add("crm:" + id + ":1");
            }
            for (String id : List.of("r1", "r2")) {
                Response ringing = Examples.call(id, Examples.NOON, CallStatus.RINGING);
                Decision first = Examples.decision(ringing, "Paid Search");
                Response talking = ringing.with(Examples.progress(CallStatus.IN_PROGRESS));
                stored.advance(ringing, new JudgedResponse(talking, first));
                acknowledged.add("crm:" + id + ":2");
                Decision second = Examples.decision(
                        Examples.call(id, Examples.NOON.plusSeconds(90), CallStatus.COMPLETED), "Direct");
                history.record(second);
                Response over = talking.with(Examples.progress(CallStatus.COMPLETED));
                stored.advance(talking, new JudgedResponse(over, second));
                acknowledged.add("crm:" + id + ":3");
            }
        }

        void work() {
            announcer.announceAll();
            dispatcher.dispatch();
        }
    }
}
