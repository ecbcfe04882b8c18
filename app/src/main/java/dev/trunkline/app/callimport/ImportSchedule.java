package dev.trunkline.app.callimport;

import dev.trunkline.batch.callimport.ImportRunner;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with what a stopped node left. */
@Component
final class ImportSchedule {
    private final ImportRunner runner;

    ImportSchedule(ImportRunner runner) {
        this.runner = runner;
    }

    /** At the start of the node and each minute after. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goOn() {
        runner.resumeUnfinished();
    }
}
