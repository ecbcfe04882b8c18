package dev.trunkline.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolTrafficTest {
    @Test
    void peaksInTheFirstMinuteInWhichMostAreHeld() {
        // Held: minute 10 two, 11 three, 12 to 39 three, 40 one, 41 two, 42 none.
        PoolTraffic traffic = new PoolTraffic(Map.of(10L, 2L, 11L, 1L, 41L, 1L), Map.of(40L, 2L, 42L, 2L));

        assertThat(traffic.load(3)).isEqualTo(new PoolLoad(3, Instant.ofEpochSecond(11 * 60), 0));
    }

    @Test
    void turnsAwayWhoFindsEveryNumberHeld() {
        // Of a pool of one: the first is served, the second turned away; the third begins after the first has ended.
        PoolTraffic traffic = new PoolTraffic(Map.of(0L, 1L, 10L, 1L, 30L, 1L), Map.of(30L, 1L, 40L, 1L, 60L, 1L));

        assertThat(traffic.load(1)).isEqualTo(new PoolLoad(2, Instant.ofEpochSecond(10 * 60), 1));
        assertThat(traffic.load(2).turnedAway()).isZero();
        assertThat(traffic.load(0).turnedAway()).isEqualTo(3);
    }

    @Test
    void whoEndsInAMinuteMakesRoomInIt() {
        PoolTraffic traffic = new PoolTraffic(Map.of(0L, 1L, 30L, 1L), Map.of(30L, 1L, 60L, 1L));

        assertThat(traffic.load(1)).isEqualTo(new PoolLoad(1, Instant.EPOCH, 0));
    }

    @Test
    void addsUpAcrossTheBorderOfTwoRanges() {
        PoolTraffic early = new PoolTraffic(Map.of(0L, 2L), Map.of(30L, 2L));
        PoolTraffic late = new PoolTraffic(Map.of(20L, 1L, 0L, 1L), Map.of(50L, 1L, 30L, 1L));

        assertThat(early.plus(late)).isEqualTo(new PoolTraffic(Map.of(0L, 3L, 20L, 1L), Map.of(30L, 3L, 50L, 1L)));
        assertThat(early.plus(late).load(3)).isEqualTo(new PoolLoad(4, Instant.ofEpochSecond(20 * 60), 1));
        assertThat(early.plus(late)).isEqualTo(late.plus(early));
    }

    @Test
    void nobodyAsksForNothing() {
        assertThat(PoolTraffic.NONE.load(20)).isEqualTo(new PoolLoad(0, null, 0));
    }
}
