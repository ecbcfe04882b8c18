package dev.trunkline.core.callflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    /** Monday with a lunch break, Saturday until midnight, Sunday from midnight. */
    private static final WeeklyHours HOURS = WeeklyHours.of(day -> switch (day) {
        case MONDAY -> "13:00-17:30 08:00-12:00";
        case SATURDAY -> "20:00-24:00";
        case SUNDAY -> "00:00-03:00";
        default -> "";
    });

    @ParameterizedTest(name = "{0}, which is {1} in Toronto: open {2}")
    @CsvSource({
        "2026-03-02T12:59:59Z, Monday 07:59:59, false",
        "2026-03-02T13:00:00Z, Monday 08:00, true",
        "2026-03-02T16:59:59Z, Monday 11:59:59, true",
        "2026-03-02T17:00:00Z, Monday 12:00, false",
        "2026-03-02T22:29:59Z, Monday 17:29:59, true",
        "2026-03-02T22:30:00Z, Monday 17:30, false",
        "2026-03-03T15:00:00Z, Tuesday 10:00, false",
        "2026-03-08T04:59:59Z, Saturday 23:59:59, true",
        "2026-03-08T05:00:00Z, Sunday 00:00, true",
    })
    void isOpenByTheClockOnTheWall(Instant at, String there, boolean open) {
        assertThat(HOURS.isOpen(at, TORONTO)).isEqualTo(open);
    }

    /** On 8 March 2026 clocks go from 02:00 to 03:00, on 1 November from 02:00 back to 01:00. */
    @ParameterizedTest(name = "{0}, which is {1} in Toronto: open {2}")
    @CsvSource({
        "2026-03-08T06:59:59Z, 01:59:59 EST, true",
        "2026-03-08T07:00:00Z, 03:00 EDT, false",
        "2026-03-09T12:00:00Z, Monday 08:00 EDT, true",
        "2026-03-09T21:30:00Z, Monday 17:30 EDT, false",
        "2026-11-01T05:30:00Z, 01:30 EDT, true",
        "2026-11-01T06:30:00Z, 01:30 EST once more, true",
        "2026-11-01T07:59:59Z, 02:59:59 EST, true",
        "2026-11-01T08:00:00Z, 03:00 EST, false",
        "2026-11-02T13:00:00Z, Monday 08:00 EST, true",
    })
    void opensByTheClockWhenClocksChange(Instant at, String there, boolean open) {
        assertThat(HOURS.isOpen(at, TORONTO)).isEqualTo(open);
    }

    @Test
    void isAlwaysOpenWithoutAnyDay() {
        assertThat(WeeklyHours.ALWAYS.isOpen(Instant.EPOCH, TORONTO)).isTrue();
        assertThat(new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of()))).isEqualTo(WeeklyHours.ALWAYS);
        assertThat(HOURS.isAlways()).isFalse();
    }

    @Test
    void writesWhatItReads() {
        assertThat(HOURS.text(DayOfWeek.MONDAY)).isEqualTo("08:00-12:00, 13:00-17:30");
        assertThat(HOURS.text(DayOfWeek.TUESDAY)).isEmpty();
        assertThat(WeeklyHours.of(HOURS::text)).isEqualTo(HOURS);
        assertThat(WeeklyHours.spans("8:00 – 12:00; 12:00-24:00")).hasToString("[08:00-12:00, 12:00-24:00]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "08:00-12:00, 11:59-13:00 | must not overlap, but 08:00-12:00 and 11:59-13:00 do",
                "08:00-12:00, 08:00-12:00 | must not overlap",
                "22:00-02:00 | split at 24:00 what goes on past midnight",
                "08:00-08:00 | must end after it begins",
                "08:00-24:01 | must have times from 00:00 to 24:00",
                "08:60-09:00 | must have times from 00:00 to 24:00",
                "25:00-26:00 | must have times from 00:00 to 24:00",
                "8-17 | must look like 08:00-17:30",
                "all day | must look like 08:00-17:30",
                "1:00-2:00 3:00-4:00 5:00-6:00 7:00-8:00 9:00-10:00 11:00-12:00 13:00-14:00 | at most 6 spans a day",
            })
    void saysWhatIsWrongWithHours(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyHours.spans(text))
                .withMessageContaining(problem);
    }
}
