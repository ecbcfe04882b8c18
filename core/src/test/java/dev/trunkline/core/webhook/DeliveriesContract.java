package dev.trunkline.core.webhook;

import static dev.trunkline.core.webhook.WebhookExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.response.ChangeLane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} keeps to. */
public abstract class DeliveriesContract {
    private static final Instant NOON = Examples.NOON;
    private static final EndpointId CRM = new EndpointId("crm");
    private static final int ALL = 100;

    private Deliveries deliveries;

    /** A store without any. */
    protected abstract Deliveries empty();

    @BeforeEach
    void open() {
        deliveries = empty();
    }

    @Test
    void findsADeliveryThroughAllItsStates() {
        Delivery delivery = waiting("crm", "r1", 1, NOON);
        deliveries.addAll(List.of(delivery));
        assertThat(deliveries.find("crm:r1:1")).contains(delivery);

        List<Delivery> states = List.of(
                delivery.claimedUntil(NOON.plusSeconds(9)),
                delivery.retriedAt(NOON.plusSeconds(10), new Answer(503, "Größe ☎", Duration.ofSeconds(7), NOON)),
                delivery.ended(DeliveryState.DEAD, new Answer(0, "No answer", null, NOON)),
                delivery.ended(DeliveryState.DELIVERED, new Answer(204, "", null, NOON)));
        for (Delivery state : states) {
            Delivery before = deliveries.find("crm:r1:1").orElseThrow();
            Delivery after = new Delivery(
                    state.event(),
                    state.state(),
                    state.attempts(),
                    state.dueAt(),
                    state.claimed(),
                    state.giveUpAt(),
                    before.fence() + 1,
                    state.last());
            assertThat(deliveries.change(before, after)).isTrue();
            assertThat(deliveries.find("crm:r1:1")).contains(after);
        }
    }

    @Test
    void addsAnEventOnce() {
        Delivery delivery = waiting("crm", "r1", 1, NOON);
        deliveries.addAll(List.of(delivery));
        Delivery claimed = delivery.claimedUntil(NOON.plusSeconds(9));
        deliveries.change(delivery, claimed);

        deliveries.addAll(List.of(delivery, waiting("crm", "r2", 1, NOON)));
        deliveries.addAll(List.of());

        assertThat(deliveries.find("crm:r1:1")).contains(claimed);
        assertThat(deliveries.find("crm:r2:1")).isPresent();
    }

    @Test
    void listsWhatIsDueOfALaneTheLongestDueFirst() {
        Delivery late = waiting("crm", "r1", 1, NOON.plusSeconds(2));
        Delivery early = waiting("crm", "r2", 1, NOON.plusSeconds(1));
        Delivery notYet = waiting("crm", "r3", 1, NOON.plusSeconds(9));
        Delivery ofRun = waiting("crm", "r4", 2, ChangeLane.RUN, NOON);
        Delivery ofOther = waiting("other", "r1", 1, NOON);
        deliveries.addAll(List.of(late, early, notYet, ofRun, ofOther));
        Instant now = NOON.plusSeconds(2);

        assertThat(deliveries.due(CRM, ChangeLane.LIVE, now, ALL)).containsExactly(early, late);
        assertThat(deliveries.due(CRM, ChangeLane.LIVE, now, 1)).containsExactly(early);
        assertThat(deliveries.due(CRM, ChangeLane.RUN, now, ALL)).containsExactly(ofRun);

        deliveries.change(early, early.claimedUntil(now.plusSeconds(1)));
        deliveries.change(late, late.ended(DeliveryState.DEAD, WebhookExamples.answer(500, now)));
        assertThat(deliveries.due(CRM, ChangeLane.LIVE, now, ALL)).isEmpty();
    }

    @Test
    void findsTheFirstThatWaitsOfASubject() {
        Delivery tenth = waiting("crm", "r1", 10, NOON);
        Delivery ninth = waiting("crm", "r1", 9, NOON.plusSeconds(1));
        deliveries.addAll(List.of(tenth, ninth, waiting("other", "r1", 1, NOON), waiting("crm", "r2", 1, NOON)));

        assertThat(deliveries.firstWaiting(CRM, "r1")).contains(ninth);
        deliveries.change(ninth, ninth.ended(DeliveryState.DELIVERED, WebhookExamples.answer(200, NOON)));
        assertThat(deliveries.firstWaiting(CRM, "r1")).contains(tenth);
        assertThat(deliveries.firstWaiting(CRM, "r3")).isEmpty();
    }

    @Test
    void oneOfManyClaimsSucceeds() {
        Delivery delivery = waiting("crm", "r1", 1, NOON);
        deliveries.addAll(List.of(delivery));

        List<Boolean> claimed = Together.each(
                thread -> deliveries.change(delivery, delivery.claimedUntil(NOON.plusSeconds(1 + thread))));

        assertThat(claimed).containsOnlyOnce(true);
        assertThat(deliveries.find("crm:r1:1"))
                .map(Delivery::dueAt)
                .contains(NOON.plusSeconds(1 + claimed.indexOf(true)));
    }

    @Test
    void listsAStateNewestFirstPageByPage() {
        Delivery first = waiting("crm", "r1", 1, NOON);
        Delivery second = waiting("crm", "r2", 1, NOON.plusSeconds(1));
        Delivery third = waiting("crm", "r3", 1, NOON.plusSeconds(1));
        Delivery dead = waiting("crm", "r4", 1, NOON);
        deliveries.addAll(List.of(second, first, third, dead, waiting("other", "r1", 1, NOON)));
        Delivery died = dead.ended(DeliveryState.DEAD, WebhookExamples.answer(500, NOON));
        deliveries.change(dead, died);

        assertThat(deliveries.list(CRM, DeliveryState.WAITING, null, ALL)).containsExactly(third, second, first);
        assertThat(deliveries.list(CRM, DeliveryState.WAITING, EventKey.of(third), 1))
                .containsExactly(second);
        assertThat(deliveries.list(CRM, DeliveryState.WAITING, EventKey.of(second), ALL))
                .containsExactly(first);
        assertThat(deliveries.list(CRM, DeliveryState.DEAD, null, ALL)).containsExactly(died);
        assertThat(deliveries.olderThan(CRM, DeliveryState.WAITING, NOON.plusSeconds(1), ALL))
                .containsExactly(first);
        assertThat(deliveries.olderThan(CRM, DeliveryState.WAITING, NOON.plusSeconds(2), 2))
                .containsExactly(first, second);
    }

    @Test
    void forgetsWhatHasNotChanged() {
        Delivery delivery = waiting("crm", "r1", 1, NOON);
        deliveries.addAll(List.of(delivery));
        Delivery claimed = delivery.claimedUntil(NOON.plusSeconds(1));
        deliveries.change(delivery, claimed);

        assertThat(deliveries.forget(delivery)).isFalse();
        assertThat(deliveries.forget(claimed)).isTrue();
        assertThat(deliveries.find("crm:r1:1")).isEmpty();
        assertThat(deliveries.change(claimed, claimed.postponedTo(NOON))).isFalse();
    }
}
