package dev.trunkline.batch.callimport;

import dev.trunkline.batch.callimport.CallIntake.Taken;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportCounts;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.response.ResponseId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** Of several rows of one id the first counts, so the others come after all. */
    private List<Taken> take(List<CallRow.Call> calls) {
        List<CallRow.Call> first = new ArrayList<>();
        List<CallRow.Call> again = new ArrayList<>();
        Set<ResponseId> seen = new HashSet<>();
        calls.forEach(call -> (seen.add(call.call().id()) ? first : again).add(call));
        List<Taken> taken = new ArrayList<>(takeSideBySide(first));
        if (!again.isEmpty()) {
            taken.add(intake.take(again));
        }
        return taken;
    }

    /** Rows that stand together are often of one time and stay together, so that no two parts read the same leases and visits. */
    private List<Taken> takeSideBySide(List<CallRow.Call> calls) {
        int size = Math.max(1, (calls.size() + sideBySide - 1) / sideBySide);
        List<List<CallRow.Call>> parts = IntStream.iterate(0, from -> from < calls.size(), from -> from + size)
                .mapToObj(from -> calls.subList(from, Math.min(from + size, calls.size())))
                .toList();
        if (parts.size() < 2) {
            return parts.stream().map(intake::take).toList();
        }
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
