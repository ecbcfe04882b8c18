package dev.trunkline.batch.callimport;

import dev.trunkline.batch.callimport.CallIntake.Taken;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Takes the calls and outcomes of a chunk in, lists its rejects, and counts. Every write can be repeated. */
final class CallWriter implements ItemStreamWriter<CallRow> {
    private final ImportRun run;
    private final CallImports imports;
    private final CallIntake intake;
    private final OutcomeIntake outcomeIntake;
    private final int sideBySide;
    private final Executor executor;

    private ImportTally tally = new ImportTally(ImportCounts.NONE, "");

    CallWriter(
            ImportRun run,
            CallImports imports,
            CallIntake intake,
            OutcomeIntake outcomeIntake,
            int sideBySide,
            Executor executor) {
        this.run = run;
        this.imports = imports;
        this.intake = intake;
        this.outcomeIntake = outcomeIntake;
        this.sideBySide = sideBySide;
        this.executor = executor;
    }

    @Override
    public void open(ExecutionContext context) {
        tally = ImportTally.of(context);
    }

    @Override
    public void write(Chunk<? extends CallRow> chunk) {
        ImportTally written = tally;
        List<CallRow.Call> calls = new ArrayList<>();
        List<CallRow.Later> outcomes = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        for (CallRow row : chunk) {
            switch (row) {
                case CallRow.Call call -> calls.add(call);
                case CallRow.Later later -> outcomes.add(later);
                case CallRow.Skipped skipped -> written = written.plus(ImportCounts.SKIPPED);
                case CallRow.Unusable unusable -> {
                    rejects.add(new Reject(run.id(), unusable.line(), unusable.reason(), unusable.cells()));
                    written = written.plus(ImportCounts.REJECTED);
                }
                case CallRow.Unreadable unreadable -> written = written.endingWith(unreadable.reason());
            }
        }
        List<Taken> all = new ArrayList<>(take(calls));
        all.add(outcomeIntake.take(outcomes));
        for (Taken taken : all) {
            written = written.plus(taken.counts());
            rejects.addAll(taken.rejects());
        }
        if (!rejects.isEmpty()) {
            imports.recordRejects(rejects);
        }
        imports.save(run.withCounts(written.counts()));
        tally = written;
    }

    @Override
    public void update(ExecutionContext context) {
        tally.saveTo(context);
    }

    /** Rows of one id stay together, in their order, so that the first of them counts. */
    private List<Taken> take(List<CallRow.Call> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        if (sideBySide == 1) {
            return List.of(intake.take(calls));
        }
        List<List<CallRow.Call>> parts = IntStream.range(0, sideBySide)
                .<List<CallRow.Call>>mapToObj(part -> new ArrayList<>())
                .toList();
        calls.forEach(call -> parts.get(Math.floorMod(call.call().id().hashCode(), sideBySide))
                .add(call));
        List<CompletableFuture<Taken>> taken = parts.stream()
                .map(part -> CompletableFuture.supplyAsync(() -> intake.take(part), executor))
                .toList();
        try {
            return taken.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
