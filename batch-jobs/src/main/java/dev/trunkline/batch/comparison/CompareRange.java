package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.RangeSteps;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.comparison.VisitJudge;
import dev.trunkline.core.site.Site;
import java.util.concurrent.Semaphore;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Compares one range and saves what it came to as one document, which can be repeated: a range that was interrupted begins again.
 */
final class CompareRange implements Step {
    static final String NAME = "compareRange";

    private final JobRepository jobs;
    private final Comparisons comparisons;
    private final StoredTraffic traffic;
    private final CompiledSides sides;
    private final ComparisonProgress progress;
    private final ComparisonSettings settings;
    private final NodeStop stop;
    private final Semaphore sideBySide;

    CompareRange(
            JobRepository jobs,
            Comparisons comparisons,
            StoredTraffic traffic,
            CompiledSides sides,
            ComparisonProgress progress,
            ComparisonSettings settings,
            NodeStop stop) {
        this.jobs = jobs;
        this.comparisons = comparisons;
        this.traffic = traffic;
        this.sides = sides;
        this.progress = progress;
        this.settings = settings;
        this.stop = stop;
        this.sideBySide = new Semaphore(settings.sideBySide());
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        String range = execution.getStepName();
        Comparison comparison = Found.in(comparisons, JobBook.run(execution));
        new StepBuilder(range, jobs)
                .tasklet((contribution, context) -> {
                    sideBySide.acquire();
                    try {
                        compare(comparison, range, RangeSteps.of(execution, period(comparison)));
                    } finally {
                        sideBySide.release();
                    }
                    return RepeatStatus.FINISHED;
                })
                .build()
                .execute(execution);
    }

    private void compare(Comparison comparison, String name, TimeRange range) {
        Site site =
                settings.patience().ask(() -> traffic.site(comparison.request().site()));
        VisitJudge judge = settings.patience().ask(() -> VisitJudge.of(site.id(), traffic.numbers()));
        PartTally tally = new PartTally(site.leasing().hold());
        WatchedSides watched = sides.watched(comparison);
        RangeComparison work = new RangeComparison(
                comparison,
                watched,
                judge,
                traffic.attributor(),
                tally,
                settings.patience(),
                stop,
                () -> progress.tell(comparison.id(), name, tally.visitsRead(), tally.responsesRead()));
        work.visits(traffic.decidedVisits(site.id(), range, settings));
        work.responses(traffic.responses(), range, settings.pageSize());
        settings.patience().run(() -> comparisons.savePart(tally.part(comparison.id(), name, watched.seen())));
    }

    /** What is split into ranges. */
    static TimeRange period(Comparison comparison) {
        return new TimeRange(comparison.request().from(), comparison.request().to());
    }
}
