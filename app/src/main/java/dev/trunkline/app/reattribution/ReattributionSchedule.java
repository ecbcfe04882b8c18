package dev.trunkline.app.reattribution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When runs start by themselves. */
@Component
final class ReattributionSchedule {
    /** The schedule as people read it; null when there is none. */
    @Nullable
    String inWords() {
        return null;
    }
}
