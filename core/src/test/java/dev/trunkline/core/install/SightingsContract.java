package dev.trunkline.core.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sightings} keeps to. */
public abstract class SightingsContract {
    private static final String PAGE = "https://www.example.com";
    private static final String OTHER_PAGE = "http://localhost:8080";
    private static final Instant LATER = Examples.NOON.plusSeconds(9);
    private static final Swap SWAP = new Swap(LATER, 3, NumberKind.SESSION);

    private Sightings sightings;

    /** A store without any sighting. */
    protected abstract Sightings empty();

    @BeforeEach
    void open() {
        sightings = empty();
    }

    @Test
    void keepsEveryThingThatWasSeenOfAPage() {
        PageSighting loaded = PageSighting.loaded(Examples.DEMO, PAGE, Examples.NOON);
        PageSighting seen = PageSighting.seen(Examples.DEMO, PAGE, LATER, List.of("+14165550100"));
        PageSighting refused = PageSighting.refused(Examples.DEMO, PAGE, Examples.NOON.minusSeconds(5));
        PageSighting swapped = PageSighting.swapped(Examples.DEMO, PAGE, SWAP);

        List.of(loaded, seen, refused, swapped).forEach(sighting -> sightings.addAll(List.of(sighting)));

        assertThat(sightings.of(Examples.DEMO))
                .containsExactly(loaded.and(seen).and(refused).and(swapped));
    }

    @Test
    void keepsTheLaterTimeWhicheverNodeComesLast() {
        PageSighting late = PageSighting.seen(Examples.DEMO, PAGE, LATER, List.of());
        PageSighting early = PageSighting.seen(Examples.DEMO, PAGE, Examples.NOON, List.of());

        sightings.addAll(List.of(late));
        sightings.addAll(List.of(early));

        assertThat(sightings.of(Examples.DEMO)).extracting(PageSighting::seenAt).containsExactly(LATER);
    }

    @Test
    void keepsPagesAndSitesApart() {
        SiteId other = Examples.OTHER_SITE;
        sightings.addAll(List.of(
                PageSighting.seen(Examples.DEMO, PAGE, LATER, List.of()),
                PageSighting.seen(Examples.DEMO, OTHER_PAGE, LATER, List.of()),
                PageSighting.seen(other, PAGE, Examples.NOON, List.of())));

        assertThat(sightings.of(Examples.DEMO))
                .extracting(PageSighting::origin)
                .containsExactlyInAnyOrder(PAGE, OTHER_PAGE);
        assertThat(sightings.of(other)).extracting(PageSighting::seenAt).containsExactly(Examples.NOON);
        assertThat(sightings.of(new SiteId("nobody"))).isEmpty();
    }

    @Test
    void forgetsWhatWasNotSeenSince() {
        sightings.addAll(List.of(
                PageSighting.seen(Examples.DEMO, PAGE, Examples.NOON, List.of()),
                PageSighting.seen(Examples.DEMO, OTHER_PAGE, LATER, List.of())));

        sightings.forget(Examples.DEMO, PAGE, LATER);
        sightings.forget(Examples.DEMO, OTHER_PAGE, LATER);

        assertThat(sightings.of(Examples.DEMO)).extracting(PageSighting::origin).containsExactly(OTHER_PAGE);
    }
}
