package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.RangeSteps;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.batch.reattribution.ReattributionJobConfiguration;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.visit.Visits;
import java.time.InstantSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/**
 * The job {@code comparison} and its runner, on the executor of the re-attribution job and on the same terms. Needs the ports, a
 * job repository, a {@link JobOperator} that runs a job in the thread that starts it, {@link ComparisonSettings}.
 */
@Configuration(proxyBeanMethods = false)
public class ComparisonJobConfiguration {
    private static final String JOB = "comparison";

    @Bean
    StoredTraffic storedTraffic(
            Sites sites,
            Numbers numbers,
            Visits visits,
            VisitDecisions decisions,
            Leases leases,
            Responses responses,
            Attributor attributor) {
        return new StoredTraffic(sites, numbers, visits, decisions, leases, responses, attributor);
    }

    @Bean
    CompiledSides compiledSides(RuleBases ruleBases, RuleSets ruleSets, RuleCompiler compiler, Sites sites) {
        return new CompiledSides(ruleBases, ruleSets, compiler, sites);
    }

    @Bean
    ComparisonProgress comparisonProgress(Comparisons comparisons, ComparisonSettings settings, InstantSource clock) {
        return new ComparisonProgress(comparisons, settings.patience(), clock);
    }

    @Bean
    PartSum partSum(Comparisons comparisons, Numbers numbers, CompiledSides sides, InstantSource clock) {
        return new PartSum(comparisons, numbers, sides, clock);
    }

    @Bean
    CompareRange compareRange(
            JobRepository jobs,
            Comparisons comparisons,
            StoredTraffic traffic,
            CompiledSides sides,
            ComparisonProgress progress,
            ComparisonSettings settings,
            NodeStop stop) {
        return new CompareRange(jobs, comparisons, traffic, sides, progress, settings, stop);
    }

    @Bean
    Job comparisonJob(
            JobRepository jobs,
            CompareRange compareRange,
            Comparisons comparisons,
            PartSum sum,
            @Qualifier(ReattributionJobConfiguration.EXECUTOR) TaskExecutor executor) {
        Step comparePeriod = new StepBuilder("comparePeriod", jobs)
                .partitioner(compareRange)
                .splitter(new RangeSteps(jobs, CompareRange.NAME, id -> period(comparisons, id)))
                .taskExecutor(executor)
                .build();
        Step report = new StepBuilder("comparisonReport", jobs)
                .tasklet((contribution, context) -> report(contribution, comparisons, sum))
                .build();
        return new JobBuilder(JOB, jobs).start(comparePeriod).next(report).build();
    }

    private static TimeRange period(Comparisons comparisons, String id) {
        return CompareRange.period(Found.in(comparisons, id));
    }

    private static RepeatStatus report(StepContribution contribution, Comparisons comparisons, PartSum sum) {
        StepExecution step = contribution.getStepExecution();
        sum.complete(Found.in(comparisons, JobBook.run(step)), Math.toIntExact(JobBook.ranges(step.getJobExecution())));
        return RepeatStatus.FINISHED;
    }

    @Bean
    ComparisonRunner comparisonRunner(
            JobRepository jobRepository,
            Comparisons comparisons,
            RuleSets ruleSets,
            ComparisonProgress progress,
            CompiledSides sides,
            PartSum sum,
            JobOperator jobs,
            Job comparisonJob,
            @Qualifier(ReattributionJobConfiguration.EXECUTOR) TaskExecutor executor,
            InstantSource clock,
            IdSource ids,
            ComparisonSettings settings,
            NodeStop stop) {
        JobBook book = new JobBook(jobRepository, JOB, CompareRange.NAME);
        ComparisonConductor conductor = new ComparisonConductor(
                comparisons, book, progress, sides, sum, jobs, comparisonJob, settings, clock, stop);
        return new ComparisonRunner(comparisons, ruleSets, conductor, executor, clock, ids, settings, stop);
    }
}
