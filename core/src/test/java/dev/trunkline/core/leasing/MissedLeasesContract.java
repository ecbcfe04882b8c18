package dev.trunkline.core.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MissedLeases} keeps to. */
public abstract class MissedLeasesContract {
    private static final Instant NOON = Examples.NOON;

    private MissedLeases missed;

    /** A store without any. */
    protected abstract MissedLeases empty();

    @BeforeEach
    void open() {
        missed = empty();
    }

    @Test
    void listsThoseOfASiteInAPeriodOldestFirst() {
        MissedLease early = missed("a", Examples.PPC, NOON);
        MissedLease late = missed("b", Examples.PPC, NOON.plusSeconds(2));
        MissedLease elsewhere =
                new MissedLease(new SiteId("other"), Examples.PPC, "Paid clicks", new VisitId("c"), NOON);
        missed.addAll(List.of(late, early, elsewhere));

        assertThat(missed.list(Examples.DEMO, NOON, NOON.plusSeconds(3), 10)).containsExactly(early, late);
        assertThat(missed.list(Examples.DEMO, NOON, NOON.plusSeconds(2), 10)).containsExactly(early);
        assertThat(missed.list(Examples.DEMO, NOON.plusMillis(1), NOON.plusSeconds(3), 10))
                .containsExactly(late);
        assertThat(missed.list(Examples.DEMO, NOON, NOON.plusSeconds(3), 1)).containsExactly(early);
    }

    @Test
    void aVisitMissesALeaseOfAPoolOnce() {
        MissedLease first = missed("a", Examples.PPC, NOON);
        MissedLease other = missed("a", new PoolId("big"), NOON);
        missed.addAll(List.of(first, other));

        missed.addAll(List.of(first));
        missed.addAll(List.of());

        assertThat(missed.list(Examples.DEMO, NOON, NOON.plusSeconds(1), 10)).containsExactlyInAnyOrder(first, other);
    }

    @Test
    void streamsManyDays() {
        List<MissedLease> all = List.of(
                missed("a", Examples.PPC, NOON),
                missed("b", Examples.PPC, NOON.plus(Duration.ofDays(1))),
                missed("c", Examples.PPC, NOON.plus(Duration.ofDays(9)).minusMillis(1)));
        missed.addAll(all);

        assertThat(missed.stream(Examples.DEMO, NOON, NOON.plus(Duration.ofDays(9))))
                .containsExactlyElementsOf(all);
    }

    private static MissedLease missed(String visit, PoolId pool, Instant at) {
        return new MissedLease(Examples.DEMO, pool, "Paid clicks", new VisitId(visit), at);
    }
}
