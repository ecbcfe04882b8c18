package dev.trunkline.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Visits} keeps to. */
public abstract class VisitsContract {
    private Visits visits;

    /** A store without any visit. */
    protected abstract Visits empty();

    @BeforeEach
    void open() {
        visits = empty();
    }

    @Test
    void findsWhatWasAdded() {
        Visit visit = Examples.visit("v1");

        visits.add(visit);

        assertThat(visits.find(visit.id())).contains(visit);
        assertThat(visits.find(new VisitId("v2"))).isEmpty();
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        Visit first = Examples.visit("v1");
        visits.add(first);

        visits.add(Examples.visit("v1", Examples.NOON.plusSeconds(1)));

        assertThat(visits.find(first.id())).contains(first);
    }

    @Test
    void keepsExactlyOneOfManyAtOnce() {
        List<Visit> candidates = Together.each(thread -> {
            Visit visit = Examples.visit("v1", Examples.NOON.plusSeconds(thread));
            visits.add(visit);
            return visits.find(visit.id()).orElseThrow();
        });

        assertThat(candidates).containsOnly(candidates.getFirst());
    }

    @Test
    void keepsEveryTextAsSent() {
        Visit visit = new Visit(
                new VisitId("v1"),
                Examples.DEMO,
                new VisitorId("visitor-1"),
                Examples.NOON.plusMillis(7),
                "https://www.example.com/?utm_campaign=%E2%82%AC&x=ı\u0130\uD83D\uDCDE",
                "",
                "",
                "tr-TR",
                "",
                Map.of("", "granted", "ad.storage", "denied", "$analytics", ""),
                true,
                new EarlierTouches(
                        new Touchpoint(Examples.NOON.minusSeconds(60), "https://www.example.com/?x=%E2%82%AC", ""),
                        null));

        visits.add(visit);

        assertThat(visits.find(visit.id())).contains(visit);
    }
}
