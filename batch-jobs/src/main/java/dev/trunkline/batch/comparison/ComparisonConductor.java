package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonId;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.reattribution.RunStatus;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;

/** Takes one comparison from where it is to its end, in the calling thread. */
final class ComparisonConductor {
    private static final Logger LOG = LoggerFactory.getLogger(ComparisonConductor.class);

    private final Comparisons comparisons;
    private final JobBook jobBook;
    private final ComparisonProgress progress;
    private final CompiledSides sides;
    private final PartSum sum;
    private final JobOperator jobs;
    private final Job job;
    private final ComparisonSettings settings;
    private final InstantSource clock;
    private final NodeStop stop;

    ComparisonConductor(
            Comparisons comparisons,
            JobBook jobBook,
            ComparisonProgress progress,
            CompiledSides sides,
            PartSum sum,
            JobOperator jobs,
            Job job,
            ComparisonSettings settings,
            InstantSource clock,
            NodeStop stop) {
        this.comparisons = comparisons;
        this.jobBook = jobBook;
        this.progress = progress;
        this.sides = sides;
        this.sum = sum;
        this.jobs = jobs;
        this.job = job;
        this.settings = settings;
        this.clock = clock;
        this.stop = stop;
    }

    void conduct(Comparison comparison) {
        String id = comparison.id().value();
        comparisons.save(comparison.running(clock.instant()));
        jobBook.release(id);
        if (comparison.status() == RunStatus.RUNNING) {
            tellWhatIsFinished(comparison);
        }
        try {
            int ranges = settings.ranges(CompareRange.period(comparison));
            JobExecution execution = jobs.start(job, jobBook.parameters(id, ranges));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                fail(comparison.id(), jobBook.cause(execution));
            }
        } catch (JobExecutionException e) {
            fail(comparison.id(), e.toString());
        } finally {
            progress.end(comparison.id());
            sides.forget(comparison.id());
        }
    }

    /** So that what people watch goes on where it was. */
    private void tellWhatIsFinished(Comparison comparison) {
        jobBook.ranges(comparison.id().value())
                .ifPresent(count -> PartSum.ranges(comparison, Math.toIntExact(count))
                        .forEach(range -> comparisons
                                .part(comparison.id(), range)
                                .ifPresent(part -> progress.tell(
                                        comparison.id(),
                                        range,
                                        part.visits().counts().read(),
                                        part.responses().counts().read()))));
    }

    private void fail(ComparisonId id, String cause) {
        if (stop.isAsked()) {
            return;
        }
        LOG.error("Comparison {} failed: {}", id, cause);
        Comparison failed = Found.in(comparisons, id.value()).failed(cause, clock.instant());
        comparisons.save(failed);
        jobBook.ranges(id.value()).ifPresent(count -> sum.discard(failed, Math.toIntExact(count)));
    }
}
