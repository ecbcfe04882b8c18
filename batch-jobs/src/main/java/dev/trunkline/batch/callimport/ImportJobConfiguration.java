package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.reattribution.ReattributionJobConfiguration;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.callimport.CallFiles;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.outcome.OutcomeDesk;
import dev.trunkline.core.response.Responses;
import java.time.InstantSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/**
 * The job {@code callImport} and its runner, on the executor of the re-attribution job and on the same terms. Needs the ports, the
 * desks, a job repository, a {@link JobOperator} that runs a job in the thread that starts it, {@link ImportSettings}.
 */
@Configuration(proxyBeanMethods = false)
public class ImportJobConfiguration {
    private static final String JOB = "callImport";

    @Bean
    Job callImportJob(
            JobRepository jobs,
            CallImports imports,
            CallFiles files,
            FileParts parts,
            Responses responses,
            ResponseDesk desk,
            OutcomeDesk outcomes,
            InstantSource clock,
            ImportSettings settings,
            NodeStop stop,
            @Qualifier(ReattributionJobConfiguration.EXECUTOR) TaskExecutor executor) {
        Step rows = new ImportRows(jobs, imports, files, responses, desk, outcomes, executor, clock, settings, stop);
        JobBook book = book(jobs);
        Step close = new StepBuilder("closeImport", jobs)
                .tasklet((contribution, context) -> close(contribution, book, imports, parts, clock))
                .build();
        return new JobBuilder(JOB, jobs).start(rows).next(close).build();
    }

    private static JobBook book(JobRepository jobs) {
        return new JobBook(jobs, JOB, ImportRows.NAME);
    }

    private static RepeatStatus close(
            StepContribution contribution, JobBook book, CallImports imports, FileParts parts, InstantSource clock) {
        String id = JobBook.run(contribution.getStepExecution());
        ImportRun run = ImportRows.find(imports, id);
        ImportTally tally = book.latestOfRanges(id).values().stream()
                .map(step -> ImportTally.of(step.getExecutionContext()))
                .findFirst()
                .orElseThrow();
        parts.removeAll(run.id());
        imports.save(
                tally.unreadable().isEmpty()
                        ? run.completed(tally.counts(), clock.instant())
                        : run.unreadable(tally.counts(), tally.unreadable(), clock.instant()));
        return RepeatStatus.FINISHED;
    }

    @Bean
    ImportRunner importRunner(
            CallImports imports,
            FileParts parts,
            JobRepository repository,
            JobOperator jobs,
            Job callImportJob,
            @Qualifier(ReattributionJobConfiguration.EXECUTOR) TaskExecutor executor,
            InstantSource clock,
            ImportSettings settings,
            NodeStop stop) {
        JobBook book = book(repository);
        ImportConductor conductor = new ImportConductor(imports, book, jobs, callImportJob, clock, stop);
        return new ImportRunner(imports, parts, book, conductor, executor, clock, settings, stop);
    }
}
