package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.JobBook;
import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.callimport.CallFiles;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.outcome.OutcomeDesk;
import dev.trunkline.core.response.Responses;
import java.time.InstantSource;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.TaskExecutor;

/**
 * Reads a file twice: first for its length and the first call of each caller, then row by row, chunk by chunk. Reader and writer are made
 * anew for each execution, because they belong to its import.
 */
final class ImportRows implements Step {
    static final String NAME = "importRows";

    private final JobRepository jobs;
    private final CallImports imports;
    private final CallFiles files;
    private final Responses responses;
    private final ResponseDesk desk;
    private final OutcomeDesk outcomes;
    private final TaskExecutor executor;
    private final InstantSource clock;
    private final ImportSettings settings;
    private final NodeStop stop;

    ImportRows(
            JobRepository jobs,
            CallImports imports,
            CallFiles files,
            Responses responses,
            ResponseDesk desk,
            OutcomeDesk outcomes,
            TaskExecutor executor,
            InstantSource clock,
            ImportSettings settings,
            NodeStop stop) {
        this.jobs = jobs;
        this.imports = imports;
        this.files = files;
        this.responses = responses;
        this.desk = desk;
        this.outcomes = outcomes;
        this.executor = executor;
        this.clock = clock;
        this.settings = settings;
        this.stop = stop;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        ImportRun accepted = find(imports, JobBook.run(execution));
        FirstCalls firstCalls = new FirstCalls();
        ImportRun run = accepted.withRows(look(accepted, firstCalls));
        CallIntake intake = new CallIntake(run, responses, desk, firstCalls, clock);
        new StepBuilder(NAME, jobs)
                .<CallRow, CallRow>chunk(settings.chunkSize())
                .reader(new CallRowReader(files, run, settings.chunkSize(), stop))
                .writer(new CallWriter(
                        run, imports, intake, new OutcomeIntake(run, outcomes), settings.sideBySide(), executor))
                .faultTolerant()
                .retryPolicy(settings.patience().policy())
                .build()
                .execute(execution);
    }

    static ImportRun find(CallImports imports, String id) {
        return imports.find(new ImportId(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no import " + id + "."));
    }

    /** Answers how many rows there are. */
    private long look(ImportRun run, FirstCalls firstCalls) {
        long count = 0;
        try (CallRows rows = CallRowReader.rows(files::look, run)) {
            for (CallRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof CallRow.Call call) {
                    firstCalls.add(call.call().caller(), call.call().startedAt());
                }
                if (!(row instanceof CallRow.Unreadable)) {
                    count++;
                }
                if (count % settings.chunkSize() == 0) {
                    stop.endHereIfAsked();
                }
            }
        }
        return count;
    }
}
