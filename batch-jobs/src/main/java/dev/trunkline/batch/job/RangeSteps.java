package dev.trunkline.batch.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Splits the period of the run that is executed. A step is named after its range, such as {@code judgeRange:2-of-4}: a kill may
 * leave a step without the context that its splitter gives it, but never without its name.
 */
public final class RangeSteps implements StepExecutionSplitter {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+:(\\d+)-of-(\\d+)");

    private final JobRepository jobs;
    private final String step;
    private final Function<String, TimeRange> period;

    /**
     * Splits into steps of this name.
     *
     * @param period of a run, by its id
     */
    public RangeSteps(JobRepository jobs, String step, Function<String, TimeRange> period) {
        this.jobs = jobs;
        this.step = step;
        this.period = period;
    }

    /** The range that the step works on. */
    public static TimeRange of(StepExecution step, TimeRange period) {
        Matcher name = NAME.matcher(step.getStepName());
        if (!name.matches()) {
            throw new IllegalArgumentException("A step is named like judgeRange:2-of-4, but was " + step.getStepName());
        }
        int number = Integer.parseInt(name.group(1));
        int count = Integer.parseInt(name.group(2));
        return period.split(count).get(number - 1);
    }

    /** The names of the steps that a period is split into, in order of time. */
    public static List<String> names(String step, TimeRange period, int count) {
        return suffixes(period, count).stream()
                .map(suffix -> step + ":" + suffix)
                .toList();
    }

    private static List<String> suffixes(TimeRange period, int count) {
        int ranges = period.split(count).size();
        return IntStream.rangeClosed(1, ranges)
                .mapToObj(number -> number + "-of-" + count)
                .toList();
    }

    @Override
    public String getStepName() {
        return step;
    }

    @Override
    public Set<StepExecution> split(StepExecution execution, int unused) throws JobExecutionException {
        TimeRange whole = period.apply(JobBook.run(execution));
        int count = Math.toIntExact(JobBook.ranges(execution.getJobExecution()));
        return new SimpleStepExecutionSplitter(jobs, step, size -> contexts(whole, size)).split(execution, count);
    }

    private static Map<String, ExecutionContext> contexts(TimeRange period, int count) {
        Map<String, ExecutionContext> contexts = new HashMap<>();
        suffixes(period, count).forEach(suffix -> contexts.put(suffix, new ExecutionContext()));
        return contexts;
    }
}
