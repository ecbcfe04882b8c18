package dev.trunkline.core.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.shadow.ShadowMove.Aspect;
import dev.trunkline.core.site.SiteId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Shadows} keeps to. */
public abstract class ShadowsContract {
    private static final ShadowKey KEY = ShadowKey.of(shadow(Examples.DEMO, 0), 7, 3);
    private static final ShadowMove EMAIL = new ShadowMove(Aspect.CHANNEL, "Email", "E-mail „neu“ $1.2");
    private static final ShadowMove POOL = new ShadowMove(Aspect.NUMBER, ShadowMove.SITE_NUMBER, "ppc");
    private static final ShadowCounts COUNTS =
            new ShadowCounts(100, 40, 20, 3, 30, 2, 1, Map.of(EMAIL, 20L, POOL, 30L));

    private Shadows shadows;

    /** A store without any shadow. */
    protected abstract Shadows empty();

    @BeforeEach
    void open() {
        shadows = empty();
    }

    @Test
    void aSiteHasOneShadowAtATime() {
        assertThat(shadows.all()).isEmpty();
        shadows.start(shadow(Examples.OTHER_SITE, 0));
        shadows.start(shadow(Examples.DEMO, 0));
        shadows.start(shadow(Examples.DEMO, 1));

        assertThat(shadows.all()).containsExactly(shadow(Examples.DEMO, 1), shadow(Examples.OTHER_SITE, 0));
        assertThat(shadows.find(Examples.DEMO)).contains(shadow(Examples.DEMO, 1));
    }

    @Test
    void stopsOnlyTheShadowNamed() {
        shadows.start(shadow(Examples.DEMO, 1));

        assertThat(shadows.stop(shadow(Examples.DEMO, 0))).isFalse();
        assertThat(shadows.stop(shadow(Examples.OTHER_SITE, 1))).isFalse();
        assertThat(shadows.find(Examples.DEMO)).isPresent();
        assertThat(shadows.stop(shadow(Examples.DEMO, 1))).isTrue();
        assertThat(shadows.find(Examples.DEMO)).isEmpty();
        assertThat(shadows.all()).isEmpty();
    }

    @Test
    void addsUpWhatNodesCount() {
        shadows.add(KEY, COUNTS);
        shadows.add(KEY, ShadowCounts.DROPPED);
        shadows.add(KEY, COUNTS);

        assertThat(shadows.counts(KEY)).isEqualTo(COUNTS.plus(COUNTS).plus(ShadowCounts.DROPPED));
    }

    @Test
    void addsUpWhatNodesCountAtTheSameMoment() {
        Together.each(thread -> {
            shadows.add(KEY, COUNTS);
            return thread;
        });

        assertThat(shadows.counts(KEY).evaluated()).isEqualTo(100L * Together.THREADS);
        assertThat(shadows.counts(KEY).moves())
                .isEqualTo(Map.of(EMAIL, 20L * Together.THREADS, POOL, 30L * Together.THREADS));
    }

    @Test
    void countsAnewForWhateverIsDifferent() {
        shadows.add(KEY, COUNTS);

        assertThat(shadows.counts(ShadowKey.of(shadow(Examples.DEMO, 1), 7, 3))).isEqualTo(ShadowCounts.NONE);
        assertThat(shadows.counts(ShadowKey.of(shadow(Examples.DEMO, 0), 8, 3))).isEqualTo(ShadowCounts.NONE);
        assertThat(shadows.counts(ShadowKey.of(shadow(Examples.DEMO, 0), 7, 4))).isEqualTo(ShadowCounts.NONE);
        assertThat(shadows.counts(ShadowKey.of(shadow(Examples.OTHER_SITE, 0), 7, 3)))
                .isEqualTo(ShadowCounts.NONE);
    }

    private static Shadow shadow(SiteId site, int seconds) {
        return new Shadow(site, 0.1 + seconds / 10.0, Examples.NOON.plusSeconds(seconds), "ann");
    }
}
