package dev.trunkline.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site of the examples is in Toronto, which is five hours behind in winter and four in summer. */
class SiteTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private final SiteTimes times = new SiteTimes(Examples.site(), NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:00:00Z, 'Today, Monday 23 November'",
        "2026-11-24T04:59:59Z, 'Today, Monday 23 November'",
        "2026-11-23T04:59:59Z, Sunday 22 November",
        "2026-01-01T05:00:00Z, Thursday 1 January",
        "2026-01-01T04:59:59Z, Wednesday 31 December 2025",
    })
    void daysBeginAtMidnightOfTheSite(Instant instant, String day) {
        assertThat(times.day(instant)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T13:14:07Z, 'today 08:14', '23 Nov 2026, 08:14:07', 2026-11-23T08:14",
        "2026-11-01T05:30:00Z, '1 Nov, 01:30', '1 Nov 2026, 01:30:00', 2026-11-01T01:30",
        "2026-11-01T06:30:00Z, '1 Nov, 01:30', '1 Nov 2026, 01:30:00', 2026-11-01T01:30",
        "2026-07-01T12:00:00Z, '1 Jul, 08:00', '1 Jul 2026, 08:00:00', 2026-07-01T08:00",
    })
    void writesTheTimeOfTheSite(Instant instant, String brief, String whole, String field) {
        assertThat(times.brief(instant)).isEqualTo(brief);
        assertThat(times.whole(instant)).isEqualTo(whole);
        assertThat(times.field(instant)).isEqualTo(field);
    }

    @Test
    void writesMinutesAndSeconds() {
        assertThat(SiteTimes.minutes(Duration.ZERO)).isEqualTo("0:00");
        assertThat(SiteTimes.minutes(Duration.ofSeconds(252))).isEqualTo("4:12");
        assertThat(SiteTimes.minutes(Duration.ofMinutes(90))).isEqualTo("90:00");
    }
}
