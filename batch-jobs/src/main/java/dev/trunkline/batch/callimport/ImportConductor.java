package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.ImportRun;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;

/** Takes one import from where it is to its end, in the calling thread. */
final class ImportConductor {
    private static final Logger LOG = LoggerFactory.getLogger(ImportConductor.class);

    private final CallImports imports;
    private final JobBook jobBook;
    private final JobOperator jobs;
    private final Job job;
    private final InstantSource clock;
    private final NodeStop stop;

    ImportConductor(
            CallImports imports, JobBook jobBook, JobOperator jobs, Job job, InstantSource clock, NodeStop stop) {
        this.imports = imports;
        this.jobBook = jobBook;
        this.jobs = jobs;
        this.job = job;
        this.clock = clock;
        this.stop = stop;
    }

    void conduct(ImportRun run) {
        String id = run.id().value();
        imports.save(run.running(clock.instant()));
        jobBook.release(id);
        try {
            JobExecution execution = jobs.start(job, jobBook.parameters(id, 1));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                fail(id, jobBook.cause(execution));
            }
        } catch (JobExecutionException e) {
            fail(id, e.toString());
        }
    }

    private void fail(String id, String cause) {
        if (stop.isAsked()) {
            return;
        }
        LOG.error("Import {} failed and can go on: {}", id, cause);
        ImportRun run = ImportRows.find(imports, id);
        imports.save(run.failed(run.counts(), cause, clock.instant()));
    }
}
