package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.RangeSteps;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import java.time.InstantSource;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;

/**
 * Judges the responses of one range again, chunk by chunk. Reader, judge and writer are made anew for each execution, because they
 * belong to its run and its range.
 *
 * <p>The writes of a chunk and its saved position are no transaction: the position, with the counts, is one write of its own after
 * the others, all of which can be repeated.
 */
final class JudgeRange implements Step {
    static final String NAME = "judgeRange";

    private final JobRepository jobs;
    private final Responses responses;
    private final Decisions decisions;
    private final ReattributionRuns runs;
    private final RuleBases ruleBases;
    private final Attributor attributor;
    private final InstantSource clock;
    private final RunBook book;
    private final RunProgress progress;
    private final ReattributionSettings settings;
    private final NodeStop stop;

    JudgeRange(
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
        this.jobs = jobs;
        this.responses = responses;
        this.decisions = decisions;
        this.runs = runs;
        this.ruleBases = ruleBases;
        this.attributor = attributor;
        this.clock = clock;
        this.book = book;
        this.progress = progress;
        this.settings = settings;
        this.stop = stop;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        ReattributionRun run = book.find(new RunId(JobBook.run(execution)));
        String range = execution.getStepName();
        Rejudge rejudge =
                new Rejudge(run.id(), rules(run.request()), attributor, clock, new EarlierChanges(runs, run.id()));
        new StepBuilder(range, jobs)
                .<JudgedResponse, Rejudged>chunk(settings.chunkSize())
                .reader(reader(run.request(), RangeSteps.of(execution, period(run.request()))))
                .processor(rejudge)
                .writer(writer(run, rejudge, range))
                .faultTolerant()
                .retryPolicy(settings.patience().policy())
                .build()
                .execute(execution);
    }

    private RuleBase rules(RunRequest request) {
        return ruleBases
                .version(request.site(), request.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException(
                        "Site " + request.site() + " has no rule set version " + request.ruleSetVersion() + "."));
    }

    private ResponseReader reader(RunRequest request, TimeRange range) {
        return new ResponseReader(responses, request.site(), range, settings.chunkSize(), stop);
    }

    private VerdictWriter writer(ReattributionRun run, Rejudge rejudge, String range) {
        RunId id = run.id();
        return new VerdictWriter(run, responses, decisions, runs, rejudge, tally -> progress.tell(id, range, tally));
    }

    /** What is split into ranges. */
    static TimeRange period(RunRequest request) {
        return new TimeRange(request.from(), request.to());
    }
}
