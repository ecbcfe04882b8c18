package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.Examples;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.outcome.Outcomes;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final SiteTimes TIMES = new SiteTimes(Examples.site(), Examples.NOON);
    private static final Lease LEASE = Examples.lease(Examples.number(0), 1, Examples.NOON);

    @Test
    void tellsTheWayOfACallInTheOrderOfTime() {
        Response call = Examples.call("c1", Examples.NOON.plusSeconds(300));

        assertThat(Timeline.of(Examples.judged(call), Examples.visit("visit-1"), LEASE, TIMES))
                .extracting(Timeline.Step::time, Timeline.Step::title)
                .containsExactly(
                        tuple("07:00", "Arrived, from https://www.google.com/"),
                        tuple("07:00", "Leased (416) 555-0100"),
                        tuple("07:05", "Called"),
                        tuple("07:06", "Talked for 1:30"));
    }

    @Test
    void saysWhetherTheNumberWasStillTheVisitors() {
        assertThat(called(LEASE.until().minusMillis(1))).isEqualTo("while the number was this visitor's");
        assertThat(called(LEASE.until())).isEqualTo("after the lease had ended and before the number was leased again");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Response ringing = Examples.call("c1", Examples.NOON, CallStatus.RINGING);

        assertThat(Timeline.of(Examples.judged(ringing), null, null, TIMES))
                .singleElement()
                .isEqualTo(new Timeline.Step("07:00", "phone", "Called", ""));
    }

    @Test
    void saysThatNobodyAnswered() {
        Response missed = Examples.call("c1", Examples.NOON, CallStatus.NO_ANSWER);

        assertThat(Timeline.of(Examples.judged(missed), null, null, TIMES))
                .last()
                .extracting(Timeline.Step::title)
                .isEqualTo("Nobody answered");
    }

    @Test
    void aFormHasNoEnd() {
        Response form = Examples.form("f1", Examples.NOON.plus(Duration.ofMinutes(1)), new VisitId("visit-1"));

        assertThat(Timeline.of(Examples.judged(form), Examples.visit("visit-1"), null, TIMES))
                .extracting(Timeline.Step::title)
                .containsExactly("Arrived, from https://www.google.com/", "Sent a form");
    }

    @Test
    void endsWithWhatBecameOfIt() {
        Instant later = Examples.NOON.plus(Duration.ofDays(7));
        JudgedResponse missed = Examples.judged(Examples.call("r1", Examples.NOON, CallStatus.NO_ANSWER))
                .with(Outcomes.sale("o2", later.plusSeconds(60), "420.5"))
                .with(Outcomes.lost("o1", later));

        assertThat(Timeline.of(missed, null, null, TIMES))
                .extracting(Timeline.Step::time, Timeline.Step::title, Timeline.Step::detail)
                .endsWith(
                        tuple("9 Mar, 08:00", "Lost", "told by crm, today 07:00"),
                        tuple("9 Mar, 08:01", "Sale, 420.5 CAD", "told by crm, today 07:00"));
    }

    private static String called(Instant at) {
        return Timeline.of(Examples.judged(Examples.call("c1", at)), null, LEASE, TIMES)
                .get(1)
                .detail();
    }
}
