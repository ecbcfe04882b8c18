package dev.trunkline.core.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trunkline.core.Examples;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalLogTest {
    private static final LeasingSettings SETTINGS =
            LeasingSettings.DEFAULT.withHold(Duration.ofMinutes(30)).withQuarantine(Duration.ofMinutes(5));
    private static final String ADS = "Paid clicks";
    private static final String MAIL = "Mailing";

    private final ArrivalLog log = new ArrivalLog(SETTINGS);

    @Test
    void aNumberIsTakenForStayHoldAndQuarantine() {
        log.add(lease(0, 10, 40));
        log.add(lease(44, 10, 40));
        log.add(lease(89, 10, 40));

        // Minute 44 comes within 10 + 30 + 5, minute 89 as the second is free again.
        assertThat(log.replay(SETTINGS).turnedAway(1)).isEqualTo(1 / 3.0);
        assertThat(log.replay(SETTINGS).peak()).isEqualTo(2);
        assertThat(log.replay(SETTINGS).needed(0.4)).isEqualTo(1);
        assertThat(log.replay(SETTINGS).needed(0.01)).isEqualTo(2);
    }

    @Test
    void anotherHoldOrQuarantineFreesTheNumberAtAnotherTime() {
        log.add(lease(0, 10, 40));
        log.add(lease(44, 10, 40));

        assertThat(log.replay(SETTINGS.withHold(Duration.ofMinutes(29))).peak()).isEqualTo(1);
        assertThat(log.replay(SETTINGS.withQuarantine(Duration.ofMinutes(4))).peak())
                .isEqualTo(1);
        assertThat(log.replay(SETTINGS.withHold(Duration.ofMinutes(31))).peak()).isEqualTo(2);
    }

    @Test
    void aPageThatNeverAnsweredHoldsItsNumberOnlyUntilItHadToBeConfirmed() {
        log.add(lease(0, null, 30));
        log.add(lease(3, 1, 31));

        assertThat(log.replay(SETTINGS).peak()).isEqualTo(1);
        assertThat(log.replay(SETTINGS.withQuarantine(Duration.ofMinutes(6))).peak())
                .isEqualTo(1);
        assertThat(log.replay(SETTINGS.withQuarantine(Duration.ofSeconds(59))).peak())
                .isEqualTo(1);
        log.add(lease(2, 1, 31));
        assertThat(log.replay(SETTINGS).peak()).isEqualTo(2);
    }

    @Test
    void aClosedPageHoldsItsNumberForTheDelayAtAnyHold() {
        log.add(lease(0, 10, 30));
        log.add(lease(35, 10, 30));

        assertThat(log.replay(SETTINGS.withHold(Duration.ofHours(2))).peak()).isEqualTo(1);
        assertThat(log.replay(SETTINGS.withQuarantine(Duration.ofMinutes(6))).peak())
                .isEqualTo(2);
    }

    @Test
    void whoWasTurnedAwayIsTakenToStayAsLongAsTheOthersDo() {
        log.addTurnedAway(minute(5), MAIL);
        log.add(lease(100, 10, 40));
        log.add(lease(0, 30, 60));

        assertThat(log.turnedAway()).isEqualTo(1);
        assertThat(log.replay(SETTINGS).turnedAway(1)).isEqualTo(1 / 3.0);
        assertThat(log.replay(SETTINGS).peak()).isEqualTo(2);
        // 40 and 60 minutes are 50 on average, and 5 of quarantine.
        log.add(lease(59, 20, 50));
        assertThat(log.replay(SETTINGS).peak()).isEqualTo(3);
    }

    @Test
    void tellsEachRuleWhatItWouldNeedAlone() {
        for (int minute = 0; minute < 4; minute++) {
            log.add(lease(minute, 1, 31));
        }
        log.addTurnedAway(minute(0), MAIL);

        Sizing sizing = Sizing.of(log, SETTINGS, 3);

        assertThat(sizing.visitors()).isEqualTo(5);
        assertThat(sizing.turnedAway()).isEqualTo(1);
        assertThat(sizing.peak()).isEqualTo(5);
        assertThat(sizing.rules()).extracting(Sizing.OfRule::rule).containsExactly(ADS, MAIL);
        assertThat(sizing.rules().getFirst().answers())
                .extracting(Sizing.Answer::replayed)
                .containsExactly(4, 4);
        assertThat(sizing.curve()).extracting(Sizing.Point::numbers).contains(3).isSorted();
        assertThat(sizing.curve()).extracting(Sizing.Point::replayed).contains(0.4);
    }

    @Test
    void nobodyNeedsNothing() {
        Sizing sizing = Sizing.of(log, SETTINGS, 20);

        assertThat(sizing.peak()).isZero();
        assertThat(sizing.erlangs()).isZero();
        assertThat(sizing.answers()).extracting(Sizing.Answer::replayed).containsOnly(0);
    }

    @Test
    void visitorsWhoComeAtRandomAreTurnedAwayAsErlangSays() {
        SplittableRandom random = new SplittableRandom(7);
        double minute = 0;
        for (int i = 0; i < 100_000; i++) {
            minute += -Math.log(1 - random.nextDouble()) * 45 / 20;
            log.add(lease(minute, -10 * Math.log(1 - random.nextDouble()), null));
        }

        PoolReplay replay = log.replay(SETTINGS);

        assertThat(replay.erlangs()).isCloseTo(20, within(0.2));
        assertThat(replay.turnedAway(20)).isCloseTo(0.159, within(0.005));
        assertThat(replay.needed(0.01)).isCloseTo(30, within(1));
        assertThat(replay.needed(0.001)).isCloseTo(35, within(1));
    }

    @Test
    void theCurveHasThePresentSizeAndFewPointsHoweverManyAreNeeded() {
        for (int i = 0; i < 1_000; i++) {
            log.add(lease(i / 100.0, 1, 31));
        }

        Sizing sizing = Sizing.of(log, SETTINGS, 777);

        assertThat(sizing.curve())
                .hasSizeLessThan(45)
                .extracting(Sizing.Point::numbers)
                .contains(777);
        assertThat(sizing.curve().getLast().replayed()).isZero();
    }

    private static Lease lease(double from, @Nullable Number heard, @Nullable Number until) {
        Instant begin = minute(from);
        Instant heardAt = heard == null ? null : begin.plus(duration(heard.doubleValue()));
        Duration length = until == null
                ? Duration.between(begin, heardAt == null ? begin : heardAt).plus(SETTINGS.hold())
                : duration(until.doubleValue());
        return new Lease(
                new LeaseId(Examples.number(0), 1),
                Examples.DEMO,
                Examples.PPC,
                ADS,
                new VisitorId("visitor-1"),
                new VisitId("visit-1"),
                begin,
                begin.plus(length),
                heardAt);
    }

    private static Instant minute(double minute) {
        return Examples.NOON.plus(duration(minute));
    }

    private static Duration duration(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
