package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.RangeSteps;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.store.IdSource;
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
 * The job {@code reattribution} and its runner. Needs the ports, a job repository, a {@link JobOperator} that runs a job in the
 * thread that starts it (Spring Batch's default), {@link ReattributionSettings}, and a task executor named {@code reattribution}
 * that never makes a task wait for another: a run occupies one thread, and one more for each of its ranges.
 */
@Configuration(proxyBeanMethods = false)
public class ReattributionJobConfiguration {
    /** Name of the task executor bean that runs and their ranges are executed on. */
    public static final String EXECUTOR = "reattribution";

    private static final String JOB = "reattribution";

    @Bean
    RunBook runBook(ReattributionRuns runs, InstantSource clock) {
        return new RunBook(runs, clock);
    }

    @Bean
    JobBook jobBook(JobRepository jobs) {
        return new JobBook(jobs, JOB, JudgeRange.NAME);
    }

    @Bean
    NodeStop nodeStop() {
        return new NodeStop();
    }

    @Bean
    RunProgress runProgress(RunBook book) {
        return new RunProgress(book);
    }

    @Bean
    JudgeRange judgeRange(
            JobRepository jobs,
            Responses responses,
            Decisions decisions,
            ReattributionRuns runs,
            RuleBases ruleBases,
            Attributor attributor,
            InstantSource clock,
            RunBook book,
            RunProgress progress,
            ReattributionSettings settings,
            NodeStop stop) {
        return new JudgeRange(
                jobs, responses, decisions, runs, ruleBases, attributor, clock, book, progress, settings, stop);
    }

    @Bean
    Job reattributionJob(
            JobRepository jobs,
            JudgeRange judgeRange,
            RunBook book,
            JobBook jobBook,
            @Qualifier(EXECUTOR) TaskExecutor executor) {
        Step judgePeriod = new StepBuilder("judgePeriod", jobs)
                .partitioner(judgeRange)
                .splitter(new RangeSteps(jobs, JudgeRange.NAME, run -> period(book, run)))
                .taskExecutor(executor)
                .build();
        Step report = new StepBuilder("report", jobs)
                .tasklet((contribution, context) -> report(contribution, book, jobBook))
                .build();
        return new JobBuilder(JOB, jobs).start(judgePeriod).next(report).build();
    }

    private static TimeRange period(RunBook book, String run) {
        return JudgeRange.period(book.find(new RunId(run)).request());
    }

    private static RepeatStatus report(StepContribution contribution, RunBook book, JobBook jobBook) {
        RunId run = new RunId(JobBook.run(contribution.getStepExecution()));
        book.complete(run, Tally.of(jobBook, run));
        return RepeatStatus.FINISHED;
    }

    @Bean
    ReattributionRunner reattributionRunner(
            RunBook book,
            ReattributionRuns runs,
            JobBook jobBook,
            RunProgress progress,
            RuleBases ruleBases,
            JobOperator jobs,
            Job reattributionJob,
            @Qualifier(EXECUTOR) TaskExecutor executor,
            InstantSource clock,
            IdSource ids,
            ReattributionSettings settings,
            NodeStop stop) {
        RunConductor conductor =
                new RunConductor(book, jobBook, progress, jobs, reattributionJob, settings.ranges(), stop);
        return new ReattributionRunner(book, runs, jobBook, conductor, ruleBases, executor, clock, ids, settings, stop);
    }
}
