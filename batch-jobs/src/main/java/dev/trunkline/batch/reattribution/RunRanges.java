package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.RunRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
final class RunRanges implements StepExecutionSplitter {
    private static final Pattern NAME = Pattern.compile(JobBook.JUDGE_RANGE + ":(\\d+)-of-(\\d+)");

    private final JobRepository jobs;
    private final RunBook book;

    RunRanges(JobRepository jobs, RunBook book) {
        this.jobs = jobs;
        this.book = book;
    }

    /** The range that the step judges. */
    static TimeRange of(StepExecution step, RunRequest request) {
        Matcher name = NAME.matcher(step.getStepName());
        if (!name.matches()) {
            throw new IllegalArgumentException("A step is named like judgeRange:2-of-4, but was " + step.getStepName());
        }
        int number = Integer.parseInt(name.group(1));
        int count = Integer.parseInt(name.group(2));
        return TimeRange.split(request, count).get(number - 1);
    }

    @Override
    public String getStepName() {
        return JobBook.JUDGE_RANGE;
    }

    @Override
    public Set<StepExecution> split(StepExecution step, int unused) throws JobExecutionException {
        RunRequest request = book.find(JobBook.run(step)).request();
        int count = Math.toIntExact(JobBook.ranges(step.getJobExecution()));
        return new SimpleStepExecutionSplitter(jobs, getStepName(), size -> contexts(request, size)).split(step, count);
    }

    private static Map<String, ExecutionContext> contexts(RunRequest request, int count) {
        Map<String, ExecutionContext> contexts = new HashMap<>();
        for (int number = 1; number <= TimeRange.split(request, count).size(); number++) {
            contexts.put(number + "-of-" + count, new ExecutionContext());
        }
        return contexts;
    }
}
