package dev.trunkline.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.number.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PoolUses} keeps to. */
public abstract class PoolUsesContract {
    private static final PoolId OTHER_POOL = new PoolId("a.social");

    private PoolUses uses;

    /** A store without any use. */
    protected abstract PoolUses empty();

    @BeforeEach
    void open() {
        uses = empty();
    }

    @Test
    void findsWhatWasPutOldestFirst() {
        PoolUse first = use(Examples.PPC, 0, 3);
        PoolUse second = use(OTHER_POOL, 15, 4);
        PoolUse third = use(Examples.PPC, 15, 5);

        uses.putAll(List.of(third, first, second));
        uses.putAll(List.of());

        assertThat(uses.of(Examples.DEMO, minute(0), minute(30))).containsExactly(first, second, third);
        assertThat(uses.of(Examples.DEMO, minute(0), minute(15))).containsExactly(first);
        assertThat(uses.of(Examples.DEMO, minute(15), minute(30))).containsExactly(second, third);
        assertThat(uses.of(Examples.OTHER_SITE, minute(0), minute(30))).isEmpty();
    }

    @Test
    void replacesWhatIsDerivedAgain() {
        uses.putAll(List.of(use(Examples.PPC, 0, 3), use(Examples.PPC, 15, 3)));
        uses.putAll(List.of(use(Examples.PPC, 0, 7)));

        assertThat(uses.of(Examples.DEMO, minute(0), minute(30)))
                .containsExactly(use(Examples.PPC, 0, 7), use(Examples.PPC, 15, 3));
    }

    @Test
    void remembersUntilWhenASiteIsRolledUp() {
        assertThat(uses.rolledUpTo(Examples.DEMO)).isEmpty();

        uses.markRolledUp(Examples.DEMO, minute(0));
        uses.markRolledUp(Examples.DEMO, minute(7));

        assertThat(uses.rolledUpTo(Examples.DEMO)).contains(minute(7));
        assertThat(uses.rolledUpTo(Examples.OTHER_SITE)).isEmpty();
    }

    private static PoolUse use(PoolId pool, int minute, int leased) {
        return new PoolUse(
                Examples.DEMO,
                pool,
                minute(minute),
                leased,
                leased + 2,
                9,
                1,
                4,
                Map.of(
                        "Paid. $clicks „neu“",
                        new LeaseTime(Duration.ofMinutes(90), Duration.ofMillis(61_001)),
                        "",
                        LeaseTime.NONE));
    }

    private static Instant minute(int minute) {
        return Examples.NOON.plus(Duration.ofMinutes(minute));
    }
}
