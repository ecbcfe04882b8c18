package dev.trunkline.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Visits} keeps to. */
public abstract class VisitsContract {
    private static final Instant END = Examples.NOON.plusSeconds(1);

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

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 50})
    void pagesThroughAPeriodOldestFirst(int limit) {
        List<Visit> all = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            all.add(Examples.visit("v" + (char) ('a' + i), Examples.NOON.plusMillis(i / 4)));
        }
        all.reversed().forEach(visits::add);
        visits.add(Examples.visit("before", Examples.NOON.minusMillis(1)));
        visits.add(Examples.visit("at-the-end", END));
        visits.add(ofOtherSite("elsewhere"));

        List<Visit> read = new ArrayList<>();
        List<Visit> page = visits.scan(Examples.DEMO, Examples.NOON, END, null, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page);
            page = visits.scan(Examples.DEMO, Examples.NOON, END, VisitKey.of(page.getLast()), limit);
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void goesOnAfterAKeyThatNoVisitHas() {
        Visit first = Examples.visit("b");
        Visit second = Examples.visit("d");
        visits.add(first);
        visits.add(second);

        assertThat(after(Examples.NOON.minusSeconds(9), "z")).containsExactly(first, second);
        assertThat(after(Examples.NOON, "c")).containsExactly(second);
        assertThat(after(Examples.NOON, "d")).isEmpty();
        assertThat(after(END, "a")).isEmpty();
    }

    @Test
    void findsTheVisitsOfAVisitorNewestFirst() {
        Visit first = of("visitor-anna", "v1", 0);
        Visit second = of("visitor-anna", "v2", 60);
        Visit third = of("visitor-anna", "v3", 120);
        List.of(second, of("visitor-bert", "v4", 60), third, first).forEach(visits::add);
        visits.add(ofOtherSite("v5"));
        VisitorId anna = new VisitorId("visitor-anna");

        assertThat(visits.ofVisitor(Examples.DEMO, anna, Examples.NOON, Examples.NOON.plusSeconds(120), 10))
                .containsExactly(third, second, first);
        assertThat(visits.ofVisitor(
                        Examples.DEMO, anna, Examples.NOON.plusMillis(1), Examples.NOON.plusSeconds(119), 10))
                .containsExactly(second);
        assertThat(visits.ofVisitor(Examples.DEMO, anna, Examples.NOON, Examples.NOON.plusSeconds(120), 2))
                .containsExactly(third, second);
        assertThat(visits.ofVisitor(Examples.OTHER_SITE, anna, Examples.NOON, Examples.NOON.plusSeconds(120), 10))
                .isEmpty();
    }

    private static Visit of(String visitor, String id, int secondsLater) {
        return with(Examples.DEMO, new VisitorId(visitor), Examples.visit(id, Examples.NOON.plusSeconds(secondsLater)));
    }

    private List<Visit> after(Instant at, String id) {
        return visits.scan(Examples.DEMO, Examples.NOON, END, new VisitKey(at, new VisitId(id)), 10);
    }

    private static Visit ofOtherSite(String id) {
        Visit visit = Examples.visit(id);
        return with(Examples.OTHER_SITE, visit.visitor(), visit);
    }

    private static Visit with(SiteId site, VisitorId visitor, Visit visit) {
        return new Visit(
                visit.id(),
                site,
                visitor,
                visit.at(),
                visit.landingUrl(),
                visit.referrer(),
                visit.userAgent(),
                visit.language(),
                visit.screen(),
                visit.consent(),
                visit.returning(),
                visit.earlier(),
                visit.analytics(),
                visit.timeZone());
    }

    @Test
    void findsThoseOfManyThatThereAre() {
        Visit first = Examples.visit("v1");
        Visit second = Examples.visit("v2");
        visits.addAll(List.of(first, second));

        assertThat(visits.findAll(List.of(first.id(), new VisitId("v3"), second.id(), first.id())))
                .containsExactlyInAnyOrder(first, second);
        assertThat(visits.findAll(List.of())).isEmpty();
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
                        null),
                new AnalyticsIds("1583.17\uD83D\uDCDE", "1763980000"),
                "America/Toronto");

        visits.add(visit);

        assertThat(visits.find(visit.id())).contains(visit);
    }
}
