package dev.trunkline.app.shadow;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When this node looks for shadows and stores what it counted. */
@Component
final class ShadowSchedule {
    private final LiveShadow shadow;

    ShadowSchedule(LiveShadow shadow) {
        this.shadow = shadow;
    }

    /** At a fixed rate, so that a draft that compiles for long holds up no other task. */
    @Scheduled(fixedRateString = "${trunkline.rules.follow-every:2s}")
    void follow() {
        shadow.follow();
    }

    @Scheduled(fixedDelayString = "${trunkline.shadow.store-every:3s}")
    void storeCounts() {
        shadow.storeCounts();
    }
}
