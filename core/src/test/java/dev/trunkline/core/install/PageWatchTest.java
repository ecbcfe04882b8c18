package dev.trunkline.core.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is noted of the pages on which the snippet works. */
class PageWatchTest {
    private static final String PAGE = "https://www.example.com";
    private static final List<String> TARGETS = List.of("+14165550199");

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final Counted store = new Counted();
    private final PageWatch watch = new PageWatch(store, clock);

    @Test
    void tellsAtOnceWhatThisNodeSawAndStoresItLater() {
        watch.seen(Examples.DEMO, PAGE, TARGETS);
        clock.forward(Duration.ofSeconds(5));
        watch.swapped(Examples.DEMO, PAGE, 3, NumberKind.SESSION);

        assertThat(watch.of(Examples.DEMO))
                .containsExactly(PageSighting.seen(Examples.DEMO, PAGE, Examples.NOON, TARGETS)
                        .and(PageSighting.swapped(
                                Examples.DEMO, PAGE, new Swap(Examples.NOON.plusSeconds(5), 3, NumberKind.SESSION))));
        assertThat(store.of(Examples.DEMO)).isEmpty();
    }

    @Test
    void writesEachPageAtMostOnceWithEachFlush() {
        for (int visitor = 0; visitor < 1_000; visitor++) {
            watch.loaded(Examples.DEMO, PAGE);
            watch.seen(Examples.DEMO, PAGE, TARGETS);
            watch.swapped(Examples.DEMO, PAGE, 2, NumberKind.CHANNEL);
            clock.forward(Duration.ofMillis(5));
        }

        watch.flush();
        watch.flush();

        assertThat(store.written).hasSize(1);
        assertThat(store.of(Examples.DEMO).getFirst().seenAt()).isEqualTo(Examples.NOON.plusSeconds(4));
    }

    @Test
    void anotherNodeKnowsWhatWasFlushed() {
        watch.seen(Examples.DEMO, PAGE, TARGETS);
        watch.close();

        assertThat(new PageWatch(store, clock).of(Examples.DEMO))
                .extracting(PageSighting::targets)
                .containsExactly(TARGETS);
    }

    @Test
    void showsThePageThatWasSeenLastFirst() {
        watch.seen(Examples.DEMO, PAGE, TARGETS);
        clock.forward(Duration.ofMinutes(1));
        watch.refused(Examples.DEMO, "https://shop.example.com");

        assertThat(watch.of(Examples.DEMO))
                .extracting(PageSighting::origin)
                .containsExactly("https://shop.example.com", PAGE);
    }

    @Test
    void remembersOnlySoManyStrangersBecauseAnybodyCanBeOne() {
        watch.seen(Examples.DEMO, PAGE, TARGETS);
        for (int stranger = 0; stranger < 1_000; stranger++) {
            clock.forward(Duration.ofSeconds(1));
            watch.refused(Examples.DEMO, "https://stranger-" + stranger + ".example");
            if (stranger % 7 == 0) {
                watch.flush();
            }
        }
        watch.flush();

        assertThat(store.of(Examples.DEMO)).hasSize(PageWatch.MOST_STRANGERS + 1);
        assertThat(watch.of(Examples.DEMO).getFirst().origin()).isEqualTo("https://stranger-999.example");
        assertThat(watch.of(Examples.DEMO).getLast().origin()).isEqualTo(PAGE);
    }

    @Test
    void forgetsPagesOfWhichNothingWasSeenForLong() {
        watch.seen(Examples.DEMO, PAGE, TARGETS);
        watch.flush();
        clock.forward(PageWatch.MEMORY.plusSeconds(1));
        watch.seen(Examples.DEMO, "https://new.example.com", TARGETS);

        watch.flush();

        assertThat(store.of(Examples.DEMO)).extracting(PageSighting::origin).containsExactly("https://new.example.com");
    }

    /** A store that remembers what it was given. */
    private static final class Counted implements Sightings {
        private final Sightings kept = new InMemorySightings();
        private final List<PageSighting> written = new ArrayList<>();

        @Override
        public void addAll(List<PageSighting> sightings) {
            written.addAll(sightings);
            kept.addAll(sightings);
        }

        @Override
        public List<PageSighting> of(SiteId site) {
            return kept.of(site);
        }

        @Override
        public void forget(SiteId site, String origin, Instant unlessSince) {
            kept.forget(site, origin, unlessSince);
        }
    }
}
