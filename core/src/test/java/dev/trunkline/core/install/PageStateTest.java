package dev.trunkline.core.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told of the pages of one origin. */
class PageStateTest {
    private static final Site SITE = Examples.site();
    private static final String PAGE = "https://www.example.com";
    private static final String STRANGER = "https://shop.example.com";
    private static final Instant NOW = Examples.NOON;
    private static final Instant BEFORE = NOW.minusSeconds(12);

    @Test
    void nothingIsKnownOfAPageThatWasNeverSeen() {
        assertThat(PageState.of(SITE, null, NOW)).isEqualTo(PageState.NEVER_SEEN);
    }

    @ParameterizedTest
    @CsvSource({"3, SESSION, SWAPPED", "1, SITE, SWAPPED", "0, SITE, NOTHING_TO_SWAP", "0, CHANNEL, NOTHING_SWAPPED"})
    void aPageThatToldWhatItDidIsKnownByIt(int count, NumberKind kind, PageState state) {
        assertThat(PageState.of(SITE, seen(PAGE, BEFORE).and(swapped(NOW, count, kind)), NOW))
                .isEqualTo(state);
    }

    @Test
    void aPageThatJustOpenedHasNotToldYet() {
        assertThat(PageState.of(SITE, seen(PAGE, BEFORE), NOW)).isEqualTo(PageState.NOT_TOLD_YET);
        assertThat(PageState.of(
                        SITE,
                        seen(PAGE, BEFORE).and(swapped(NOW.minus(Duration.ofHours(1)), 3, NumberKind.SESSION)),
                        NOW))
                .isEqualTo(PageState.NOT_TOLD_YET);
    }

    @Test
    void aDayWithoutAPageIsLong() {
        Instant aDayAgo = NOW.minus(Duration.ofDays(1));

        assertThat(PageState.of(SITE, seen(PAGE, aDayAgo), NOW)).isEqualTo(PageState.NOT_TOLD_YET);
        assertThat(PageState.of(SITE, seen(PAGE, aDayAgo.minusMillis(1)), NOW)).isEqualTo(PageState.SEEN_LONG_AGO);
    }

    @Test
    void aPageThatLoadsTheSnippetAndAsksNothingIsStoppedBySomething() {
        assertThat(PageState.of(SITE, PageSighting.loaded(SITE.id(), PAGE, BEFORE), NOW))
                .isEqualTo(PageState.LOADED_ONLY);
    }

    @Test
    void aPageOfAnUnknownOriginIsNotRegistered() {
        assertThat(PageState.of(SITE, PageSighting.refused(SITE.id(), STRANGER, BEFORE), NOW))
                .isEqualTo(PageState.NOT_REGISTERED);
    }

    @Test
    void aStrangerWhoseOriginWasAddedMeanwhileIsWaitedFor() {
        assertThat(PageState.of(SITE, PageSighting.refused(SITE.id(), PAGE, BEFORE), NOW))
                .isEqualTo(PageState.NEVER_SEEN);
    }

    @Test
    void aPageOfTheHostOfTheEndpointNeedsNoRegistration() {
        assertThat(PageState.of(SITE, seen(STRANGER, BEFORE), NOW)).isEqualTo(PageState.NOT_TOLD_YET);
    }

    private static PageSighting seen(String origin, Instant at) {
        return PageSighting.seen(SITE.id(), origin, at, List.of());
    }

    private static PageSighting swapped(Instant at, int count, NumberKind kind) {
        return PageSighting.swapped(SITE.id(), PAGE, new Swap(at, count, kind));
    }
}
