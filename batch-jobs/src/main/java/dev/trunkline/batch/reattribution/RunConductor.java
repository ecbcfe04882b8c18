package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.core.reattribution.ReattributionRun;
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
        jobBook.release(run.id().value());
        progress.begin(run.id(), Tally.ofRanges(jobBook, run.id()));
        try {
            JobExecution execution = jobs.start(job, jobBook.parameters(run.id().value(), ranges));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                fail(run, jobBook.cause(execution));
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
        book.fail(run.id(), new Tally(Tally.of(jobBook, run.id()).counts(), cause));
    }
}
