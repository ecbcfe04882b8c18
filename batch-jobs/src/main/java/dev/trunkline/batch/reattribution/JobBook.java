package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.RunId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** What the job repository knows of runs, and how a killed run is made to start again. */
final class JobBook {
    static final String JOB = "reattribution";
    static final String JUDGE_RANGE = "judgeRange";
    private static final String RUN = "run";
    private static final String RANGES = "ranges";

    private final JobRepository jobs;

    JobBook(JobRepository jobs) {
        this.jobs = jobs;
    }

    /** How many ranges its period is split into stays with a run, whatever the settings say when it goes on. */
    JobParameters parameters(RunId run, int ranges) {
        long split = executions(run).stream().map(JobBook::ranges).findFirst().orElse((long) ranges);
        return new JobParametersBuilder(identity(run))
                .addLong(RANGES, split, false)
                .toJobParameters();
    }

    private static JobParameters identity(RunId run) {
        return new JobParametersBuilder().addString(RUN, run.value()).toJobParameters();
    }

    static long ranges(JobExecution execution) {
        return Objects.requireNonNull(execution.getJobParameters().getLong(RANGES), "A job of a run says its ranges");
    }

    static RunId run(StepExecution step) {
        String run = step.getJobExecution().getJobParameters().getString(RUN);
        return new RunId(Objects.requireNonNull(run, "A job of a run names it"));
    }

    /** When anything of the run was last saved; empty when nothing of it is under way. */
    Optional<Instant> lastSignOfLife(RunId run) {
        return executions(run).stream()
                .filter(JobExecution::isRunning)
                .flatMap(JobBook::signs)
                .map(time -> time.atZone(ZoneId.systemDefault()).toInstant())
                .max(Instant::compareTo);
    }

    private static Stream<LocalDateTime> signs(JobExecution execution) {
        Stream<LocalDateTime> ofSteps =
                execution.getStepExecutions().stream().flatMap(step -> Stream.ofNullable(step.getLastUpdated()));
        LocalDateTime updated = execution.getLastUpdated();
        return Stream.concat(Stream.of(updated == null ? execution.getCreateTime() : updated), ofSteps);
    }

    /**
     * Marks what a kill or an outage left open as failed, so that the job can be started again. This is {@code
     * JobOperator.recover} without three traps of it (6.0.6): with MongoDB its mark is inherited by the next execution, which then
     * can't be recovered; an instance whose first execution was never written can't be started; nor can one whose end was
     * {@code UNKNOWN}. A run may forget such an execution: it finds what it did in what it wrote.
     */
    void release(RunId run) {
        JobInstance instance = jobs.getJobInstance(JOB, identity(run));
        if (instance == null) {
            return;
        }
        for (JobExecution execution : jobs.getJobExecutions(instance)) {
            if (execution.getStatus() == BatchStatus.UNKNOWN) {
                jobs.deleteJobExecution(execution);
            } else {
                release(execution);
            }
        }
        if (jobs.getLastJobExecution(instance) == null) {
            jobs.deleteJobInstance(instance);
        }
    }

    private void release(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (isOpen(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                jobs.update(step);
            }
        }
        if (isOpen(execution.getStatus())) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            jobs.update(execution);
        }
    }

    private static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    /** The saved tally of each range, from the latest execution of its step. */
    Map<String, Tally> tallies(RunId run) {
        Map<String, StepExecution> latest = new TreeMap<>();
        executions(run).stream()
                .flatMap(execution -> execution.getStepExecutions().stream())
                .filter(step -> step.getStepName().startsWith(JUDGE_RANGE))
                .forEach(step -> latest.merge(step.getStepName(), step, JobBook::later));
        Map<String, Tally> tallies = new TreeMap<>();
        latest.forEach((range, step) -> tallies.put(range, Tally.of(step.getExecutionContext())));
        return tallies;
    }

    Tally tally(RunId run) {
        return tallies(run).values().stream().reduce(Tally.NONE, Tally::plus);
    }

    private static StepExecution later(StepExecution one, StepExecution other) {
        return one.getId() > other.getId() ? one : other;
    }

    private List<JobExecution> executions(RunId run) {
        JobInstance instance = jobs.getJobInstance(JOB, identity(run));
        return instance == null ? List.of() : jobs.getJobExecutions(instance);
    }
}
