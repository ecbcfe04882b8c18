package dev.trunkline.batch.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** What the job repository knows of the runs of one job, and how a killed run is made to start again. Thread-safe. */
public final class JobBook {
    private static final String RUN = "run";
    private static final String RANGES = "ranges";

    private final JobRepository jobs;
    private final String job;
    private final String rangeStep;

    /**
     * The book of a job.
     *
     * @param rangeStep how the names of the steps begin that work on a range each
     */
    public JobBook(JobRepository jobs, String job, String rangeStep) {
        this.jobs = jobs;
        this.job = job;
        this.rangeStep = rangeStep;
    }

    /** How many ranges its period is split into stays with a run, whatever the settings say when it goes on. */
    public JobParameters parameters(String run, int ranges) {
        long split = ranges(run).orElse(ranges);
        return new JobParametersBuilder(identity(run))
                .addLong(RANGES, split, false)
                .toJobParameters();
    }

    private static JobParameters identity(String run) {
        return new JobParametersBuilder().addString(RUN, run).toJobParameters();
    }

    /** Into how many ranges the period of the run is split. */
    public static long ranges(JobExecution execution) {
        return Objects.requireNonNull(execution.getJobParameters().getLong(RANGES), "A job of a run says its ranges");
    }

    /** Into how many ranges the run is split; empty before it has begun. */
    public OptionalLong ranges(String run) {
        return executions(run).stream().mapToLong(JobBook::ranges).findFirst();
    }

    /** The id of the run that the step belongs to. */
    public static String run(StepExecution step) {
        String run = step.getJobExecution().getJobParameters().getString(RUN);
        return Objects.requireNonNull(run, "A job of a run names it");
    }

    /** Whether anything of the run is under way and was saved after the instant. */
    public boolean isAliveSince(Instant instant, String run) {
        return executions(run).stream()
                .filter(JobExecution::isRunning)
                .flatMap(JobBook::signs)
                .map(time -> time.atZone(ZoneId.systemDefault()).toInstant())
                .anyMatch(instant::isBefore);
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
    public void release(String run) {
        JobInstance instance = jobs.getJobInstance(job, identity(run));
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

    /** The latest execution of the step of each range, by the name of the step. */
    public Map<String, StepExecution> latestOfRanges(String run) {
        Map<String, StepExecution> latest = new TreeMap<>();
        executions(run).stream()
                .flatMap(execution -> execution.getStepExecutions().stream())
                .filter(this::isOfRange)
                .forEach(step -> latest.merge(step.getStepName(), step, JobBook::later));
        return latest;
    }

    /** Why the execution did not complete: the root of the failure of a range, or else of the job. */
    public String cause(JobExecution execution) {
        Optional<Throwable> ofRange = execution.getStepExecutions().stream()
                .filter(this::isOfRange)
                .flatMap(step -> step.getFailureExceptions().stream())
                .findFirst();
        Optional<Throwable> failure =
                ofRange.or(() -> execution.getAllFailureExceptions().stream().findFirst());
        return failure.map(JobBook::root).map(Throwable::toString).orElse("The job ended early.");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private boolean isOfRange(StepExecution step) {
        return step.getStepName().startsWith(rangeStep);
    }

    private static StepExecution later(StepExecution one, StepExecution other) {
        return one.getId() > other.getId() ? one : other;
    }

    private List<JobExecution> executions(String run) {
        JobInstance instance = jobs.getJobInstance(job, identity(run));
        return instance == null ? List.of() : jobs.getJobExecutions(instance);
    }
}
