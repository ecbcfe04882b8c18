package dev.trunkline.core.webhook;

import static dev.trunkline.core.webhook.WebhookExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.response.ChangeLane;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One courier and one dispatcher, in one thread, on a clock that a test moves. */
class CourierTest {
    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final InMemoryEndpoints endpoints = new InMemoryEndpoints();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final Receivers receivers = new Receivers(clock);
    private final List<DeliveryState> outcomes = new ArrayList<>();
    private final Courier courier = new Courier(
            endpoints,
            deliveries,
            receivers,
            new RetrySchedule(new Random(1)),
            clock,
            (endpoint, after) -> outcomes.add(after.state()));
    private final Dispatcher dispatcher = new Dispatcher(endpoints, deliveries, courier, clock, Runnable::run, 2);
    private final Endpoint crm = WebhookExamples.endpoint("crm");

    @BeforeEach
    void addTheEndpoint() {
        endpoints.add(crm);
    }

    @Test
    void deliversWhatIsDueOnce() {
        deliveries.addAll(List.of(waiting("crm", "r1", 1, Examples.NOON), waiting("crm", "r2", 1, Examples.NOON)));

        dispatcher.dispatch();
        dispatcher.dispatch();

        assertThat(receivers.sent()).containsExactlyInAnyOrder("crm:r1:1", "crm:r2:1");
        assertThat(state("crm:r1:1")).isEqualTo(DeliveryState.DELIVERED);
        assertThat(outcomes).containsExactly(DeliveryState.DELIVERED, DeliveryState.DELIVERED);
    }

    @Test
    void keepsTheOrderOfAResponseWhileTheFirstIsRetried() {
        deliveries.addAll(List.of(
                waiting("crm", "r1", 2, Examples.NOON),
                waiting("crm", "r1", 1, Examples.NOON),
                waiting("crm", "r1", 3, Examples.NOON),
                waiting("crm", "r2", 1, Examples.NOON)));
        receivers.answer(
                usual -> new Answer(receivers.sent().getLast().startsWith("crm:r1") ? 500 : 200, "", null, usual.at()));
        run(Duration.ofMinutes(5));
        assertThat(receivers.sent()).contains("crm:r2:1").doesNotContain("crm:r1:2", "crm:r1:3");

        receivers.answer(200);
        run(Duration.ofMinutes(15));

        assertThat(receivers.sent().stream()
                        .filter(id -> id.startsWith("crm:r1"))
                        .distinct())
                .containsExactly("crm:r1:1", "crm:r1:2", "crm:r1:3");
        assertThat(receivers.sent().getLast()).isEqualTo("crm:r1:3");
    }

    @Test
    void givesUpAfterThreeDaysAndGoesOnWithTheNext() {
        deliveries.addAll(List.of(waiting("crm", "r1", 1, Examples.NOON), waiting("crm", "r1", 2, Examples.NOON)));
        receivers.answer(503);

        run(Duration.ofDays(3));

        assertThat(state("crm:r1:1")).isEqualTo(DeliveryState.DEAD);
        assertThat(state("crm:r1:2")).isEqualTo(DeliveryState.DEAD);
        assertThat(attempts("crm:r1:1")).isBetween(15, 22);
        assertThat(attempts("crm:r1:2")).isPositive();
        assertThat(outcomes).contains(DeliveryState.WAITING, DeliveryState.DEAD);
    }

    @Test
    void sendsADeadEventAgainWhenAPersonAsks() {
        WebhookDesk desk = new WebhookDesk(endpoints, deliveries, new PlainBodies(), () -> "id", clock);
        deliveries.addAll(IntStream.range(0, 250)
                .mapToObj(i -> waiting("crm", "r" + i, 1, Examples.NOON))
                .map(delivery -> delivery.ended(DeliveryState.DEAD, WebhookExamples.answer(500, Examples.NOON)))
                .toList());

        assertThat(desk.replayAll(crm)).isEqualTo(250);
        assertThat(desk.replayAll(crm)).isZero();
        run(Duration.ofSeconds(2));

        assertThat(receivers.sent()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void waitsAsLongAsTheReceiverAsksButNotOverADay() {
        deliveries.addAll(List.of(waiting("crm", "r1", 1, Examples.NOON), waiting("crm", "r2", 1, Examples.NOON)));
        receivers.answer(usual -> new Answer(
                429,
                "",
                receivers.sent().getLast().contains("r1") ? Duration.ofHours(1) : Duration.ofDays(9),
                usual.at()));

        dispatcher.dispatch();

        assertThat(due("crm:r1:1")).isEqualTo(Duration.ofHours(1));
        assertThat(due("crm:r2:1")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void neverWaitsLessThanUsual() {
        deliveries.addAll(List.of(waiting("crm", "r1", 1, Examples.NOON)));
        receivers.answer(usual -> new Answer(429, "", Duration.ofSeconds(-5), usual.at()));

        dispatcher.dispatch();

        assertThat(due("crm:r1:1")).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
    }

    @Test
    void turnsOffAnEndpointThatIsGone() {
        deliveries.addAll(List.of(waiting("crm", "r1", 1, Examples.NOON)));
        receivers.answer(410);

        run(Duration.ofDays(1));

        assertThat(receivers.sent()).hasSize(1);
        Endpoint gone = endpoints.find(crm.id()).orElseThrow();
        assertThat(gone.state()).isEqualTo(EndpointState.GONE);

        receivers.answer(200);
        endpoints.change(gone, gone.with(EndpointState.ACTIVE));
        dispatcher.dispatch();
        assertThat(state("crm:r1:1")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void sendsNothingToAPausedEndpoint() {
        deliveries.addAll(List.of(waiting("crm", "r1", 1, Examples.NOON)));
        endpoints.change(crm, crm.with(EndpointState.PAUSED));

        run(Duration.ofDays(4));
        assertThat(receivers.sent()).isEmpty();

        Endpoint paused = endpoints.find(crm.id()).orElseThrow();
        endpoints.change(paused, paused.with(EndpointState.ACTIVE));
        dispatcher.dispatch();
        assertThat(receivers.sent()).containsExactly("crm:r1:1");
    }

    @Test
    void sendsAgainWhatADeadNodeHadClaimed() {
        Delivery delivery = waiting("crm", "r1", 1, Examples.NOON);
        deliveries.addAll(List.of(delivery));
        Delivery claimed = delivery.claimedUntil(clock.instant().plus(Courier.CLAIM));
        deliveries.change(delivery, claimed);

        dispatcher.dispatch();
        assertThat(receivers.sent()).isEmpty();

        run(Courier.CLAIM);
        assertThat(receivers.sent()).containsExactly("crm:r1:1");
        assertThat(deliveries.change(claimed, claimed.postponedTo(clock.instant())))
                .isFalse();
    }

    @Test
    void aMovedEndpointGetsWhatWaits() {
        deliveries.addAll(List.of(waiting("crm", "r1", 1, Examples.NOON)));
        receivers.answer(500);
        dispatcher.dispatch();
        endpoints.change(crm, crm.with(URI.create("https://new.example.com/")));
        receivers.answer(200);

        run(Duration.ofMinutes(1));

        assertThat(state("crm:r1:1")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aRunDoesNotHoldUpLiveEventsNorTheyTheRun() {
        List<Delivery> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(waiting("crm", "run" + i, 2, ChangeLane.RUN, Examples.NOON));
            all.add(waiting("crm", "live" + i, 1, ChangeLane.LIVE, Examples.NOON.plusSeconds(1)));
        }
        deliveries.addAll(all);
        clock.forward(Duration.ofSeconds(1));

        dispatcher.dispatch();

        List<String> sent = receivers.sent();
        assertThat(sent).hasSize(200).doesNotHaveDuplicates();
        assertThat(sent.subList(0, 100).stream().filter(id -> id.startsWith("crm:run")))
                .hasSizeBetween(20, 30);
    }

    /** Looks each second, then less often, until so much time has passed. */
    private void run(Duration time) {
        Duration step = time.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofMinutes(5) : Duration.ofSeconds(1);
        for (Duration past = Duration.ZERO; past.compareTo(time) <= 0; past = past.plus(step)) {
            dispatcher.dispatch();
            clock.forward(step);
        }
        dispatcher.dispatch();
    }

    private DeliveryState state(String id) {
        return deliveries.find(id).orElseThrow().state();
    }

    private int attempts(String id) {
        return deliveries.find(id).orElseThrow().attempts();
    }

    private Duration due(String id) {
        return Duration.between(
                clock.instant(), deliveries.find(id).orElseThrow().dueAt());
    }
}
