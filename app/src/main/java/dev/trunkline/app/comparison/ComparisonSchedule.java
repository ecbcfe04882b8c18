package dev.trunkline.app.comparison;

import dev.trunkline.batch.comparison.ComparisonRunner;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with the comparisons that a stopped node left. */
@Component
final class ComparisonSchedule {
    private final ComparisonRunner runner;

    ComparisonSchedule(ComparisonRunner runner) {
        this.runner = runner;
    }

    /** At the start of the node and each minute after. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goOn() {
        runner.resumeUnfinished();
    }
}
