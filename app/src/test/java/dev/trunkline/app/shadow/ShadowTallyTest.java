package dev.trunkline.app.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.shadow.InMemoryShadows;
import dev.trunkline.core.shadow.ShadowCounts;
import dev.trunkline.core.shadow.ShadowKey;
import dev.trunkline.core.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class ShadowTallyTest {
    @Test
    void keepsItsCountsWhileTheStoreIsOut() {
        InMemoryShadows shadows = new InMemoryShadows();
        ShadowTally tally = new ShadowTally();
        ShadowKey key = new ShadowKey(Examples.DEMO, Examples.NOON, 1, 3);
        tally.add(key, ShadowCounts.ERROR);

        tally.store(new InMemoryShadows() {
            @Override
            public void add(ShadowKey to, ShadowCounts counts) {
                throw new StoreUnavailableException("no store", new IllegalStateException());
            }
        });
        tally.add(key, ShadowCounts.DROPPED);
        tally.store(shadows);
        tally.store(shadows);

        assertThat(shadows.counts(key)).isEqualTo(ShadowCounts.ERROR.plus(ShadowCounts.DROPPED));
    }
}
