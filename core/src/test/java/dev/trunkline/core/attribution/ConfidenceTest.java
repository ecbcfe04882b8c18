package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trunkline.core.Examples;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    private static final Instant NOON = Examples.NOON;
    private static final Duration HOLD = Duration.ofMinutes(30);
    private static final Duration DELAY = Duration.ofMinutes(15);
    private static final double ONE = 1 / (1 + Math.exp(-40 / 15.0));

    @Test
    void isOneForTheOnlyHolder() {
        assertThat(Confidence.ofNewest(heldAt(0), at(0), DELAY)).isEqualTo(1);
        assertThat(Confidence.ofNewest(heldAt(0), at(29), DELAY)).isEqualTo(1);
    }

    @Test
    void isOneWhenTheOneBeforeWasLongAgo() {
        assertThat(Confidence.ofNewest(heldAt(-120, 0), at(1), DELAY)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "10", "29"})
    void sharesWithTheHolderBeforeByTheTimeBetweenTheirArrivals(int minutes) {
        assertThat(Confidence.ofNewest(heldAt(-40, 0), at(minutes), DELAY)).isCloseTo(ONE, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"30,0.999", "60,0.993", "90,0.948", "120,0.713", "150,0.251", "600,0.05"})
    void fallsOnceTheLeaseHasEnded(int minutes, double confidence) {
        assertThat(Confidence.ofNewest(heldAt(0), at(minutes), DELAY)).isEqualTo(confidence);
    }

    @Test
    void saysHowOftenTheNewestHolderIsTheCaller() {
        SplittableRandom random = new SplittableRandom(1);
        int[] arrivals = {-80, -38, 0};
        int calls = 0;
        int right = 0;
        while (calls < 20_000) {
            int holder = random.nextInt(arrivals.length);
            double call = arrivals[holder] + random.nextExponential() * DELAY.toMinutes();
            if (call >= 0) {
                calls++;
                right += holder == arrivals.length - 1 ? 1 : 0;
            }
        }
        assertThat(Confidence.ofNewest(heldAt(arrivals), at(1), DELAY))
                .isCloseTo((double) right / calls, within(0.005));
    }

    private static List<Lease> heldAt(int... minutes) {
        List<Lease> holders = new ArrayList<>();
        for (int from : minutes) {
            LeaseId id = new LeaseId(Examples.number(0), holders.size() + 1);
            holders.add(Examples.lease(id, "v" + from, at(from), HOLD));
        }
        return holders;
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
