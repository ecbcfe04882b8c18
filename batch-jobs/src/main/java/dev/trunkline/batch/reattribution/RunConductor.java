package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.ReattributionRun;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;

/** Takes one run from where it is to its end, in the calling thread. */
final class RunConductor {
    private static final Logger LOG = LoggerFactory.getLogger(RunConductor.class);

    private final RunBook book;
    private final JobBook jobBook;
    private final RunProgress progress;
    private final JobOperator jobs;
    private final Job job;
    private final int ranges;
    private final NodeStop stop;

    /** @param ranges into how many a run that begins is split */
    RunConductor(
            RunBook book, JobBook jobBook, RunProgress progress, JobOperator jobs, Job job, int ranges, NodeStop stop) {
        this.book = book;
        this.jobBook = jobBook;
        this.progress = progress;
        this.jobs = jobs;
        this.job = job;
        this.ranges = ranges;
        this.stop = stop;
    }

    void conduct(ReattributionRun run) {
        book.begin(run);
        jobBook.release(run.id());
        progress.begin(run.id(), jobBook.tallies(run.id()));
        try {
            JobExecution execution = jobs.start(job, jobBook.parameters(run.id(), ranges));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                fail(run, cause(execution));
            }
        } catch (JobExecutionException e) {
            fail(run, e.toString());
        } finally {
            progress.end(run.id());
        }
    }

    private void fail(ReattributionRun run, String cause) {
        if (stop.isAsked()) {
            return;
        }
        LOG.error("Re-attribution run {} failed and can be resumed: {}", run.id(), cause);
        book.fail(run.id(), new Tally(jobBook.tally(run.id()).counts(), cause));
    }

    /** The root of the failure of a range, or else of the job. */
    private static String cause(JobExecution execution) {
        Optional<Throwable> ofRange = execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().startsWith(JobBook.JUDGE_RANGE))
                .flatMap(step -> step.getFailureExceptions().stream())
                .findFirst();
        Optional<Throwable> failure =
                ofRange.or(() -> execution.getAllFailureExceptions().stream().findFirst());
        return failure.map(RunConductor::root).map(Throwable::toString).orElse("The job ended early.");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
