package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.Jobs;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.callimport.CallFile;
import dev.trunkline.core.callimport.CallFiles;
import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportFormat;
import dev.trunkline.core.callimport.ImportId;
import dev.trunkline.core.callimport.ImportRequest;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.ImportedCall;
import dev.trunkline.core.callimport.InMemoryCallImports;
import dev.trunkline.core.callimport.InMemoryFileParts;
import dev.trunkline.core.callimport.Reject;
import dev.trunkline.core.callimport.UnreadableFileException;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.outcome.InMemoryOutcomeLog;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.repository.JobRepository;

/** Stores with files in them, which outlive the nodes that work on them. */
final class World {
    static final Instant NOW = Examples.NOON.plus(Duration.ofDays(1));

    final InMemoryResponses responses = new InMemoryResponses();
    final InMemoryOutcomeLog outcomes = new InMemoryOutcomeLog();
    final InMemoryDecisions decisions = new InMemoryDecisions();
    final InMemoryCallImports imports = new InMemoryCallImports();
    final InMemoryFileParts parts = new InMemoryFileParts();
    final InMemoryRuleBases rules = new InMemoryRuleBases();
    final JobRepository jobs = Jobs.repository("jobs-" + UUID.randomUUID());
    final Attributor attributor;

    private final Map<ImportId, List<CallRow>> files = new ConcurrentHashMap<>();

    World() {
        InMemorySites sites = new InMemorySites();
        sites.save(Examples.site());
        InMemoryNumbers numbers = new InMemoryNumbers();
        numbers.add(new OwnedNumber(
                Examples.number(0), Examples.DEMO, new NumberRole.ChannelNumber("Email"), Examples.DESTINATION, true));
        rules.put(Examples.DEMO, new FixedRules(1, "Paid Search", List.of()));
        attributor = new Attributor(new Origins(
                sites,
                numbers,
                new InMemoryLeases(),
                new InMemoryVisits(),
                new InMemoryVisitDecisions(),
                CallerZones.NONE));
    }

    /** A file with so many calls, newest first; every fourth row is a reject, an outgoing call, a repetition or a contradiction. */
    static List<CallRow> file(int rows) {
        List<CallRow> file = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            long line = i + 2;
            file.add(
                    switch (i % 16) {
                        case 3 -> new CallRow.Unusable(line, "has no number", List.of("", "row " + i));
                        case 7 -> new CallRow.Skipped(line);
                        case 11 -> row(line, "c" + (i - 1), "+16475550" + 100, i - 1, "");
                        case 15 -> row(line, "c" + (i - 1), "+16475550" + 100, i, "other");
                        default -> row(line, "c" + i, "+16475550" + (100 + i % 5), i, "");
                    });
        }
        return file;
    }

    static CallRow.Call row(long line, String id, String caller, int secondsAgo, String content) {
        return new CallRow.Call(line, call(id, caller, secondsAgo, content), List.of(id, caller, content));
    }

    static ImportedCall call(String id, String caller, int secondsAgo, String content) {
        return new ImportedCall(
                new ResponseId(id),
                id + content,
                Examples.number(0),
                new CallerNumber(caller),
                Examples.NOON.minusSeconds(secondsAgo),
                Examples.progress(CallStatus.COMPLETED),
                id,
                Map.of("Price", "-0.0085"));
    }

    /** An import that waits for its turn, with this file. */
    ImportRun received(String id, List<CallRow> file) {
        ImportId run = new ImportId(id);
        files.put(run, file);
        parts.put(run, 0, new byte[] {1});
        return ImportRun.receiving(
                        run,
                        new ImportRequest(
                                Examples.DEMO, ImportFormat.TRUNKLINE, ZoneOffset.UTC, null, "calls.csv", "ann"),
                        NOW)
                .received(new CallFile(1, 1, "UTF-8", ',', List.of("a", "b")));
    }

    CallFiles files() {
        return run -> {
            List<CallRow> file = files.getOrDefault(run.id(), List.of());
            if (file.isEmpty() || parts.find(run.id(), 0).isEmpty()) {
                throw new UnreadableFileException("The file has no row.");
            }
            return new ListedRows(file);
        };
    }

    ImportRun run(String id) {
        return imports.find(new ImportId(id)).orElseThrow();
    }

    List<JudgedResponse> all() {
        return responses.scan(Examples.DEMO, Instant.EPOCH, NOW, null, Integer.MAX_VALUE);
    }

    List<Reject> rejects(String id) {
        return imports.rejects(new ImportId(id), 0, Integer.MAX_VALUE);
    }

    /** Everything that people can see. */
    State state() {
        List<ImportRun> runs = imports.ofSite(Examples.DEMO, Integer.MAX_VALUE);
        return new State(
                all(),
                all().stream()
                        .map(judged -> decisions.history(judged.response().id()))
                        .toList(),
                runs,
                runs.stream().flatMap(run -> rejects(run.id().value()).stream()).toList(),
                runs.stream()
                        .filter(run -> parts.find(run.id(), 0).isPresent())
                        .map(ImportRun::id)
                        .toList());
    }

    record State(
            List<JudgedResponse> responses,
            List<List<Decision>> histories,
            List<ImportRun> runs,
            List<Reject> rejects,
            List<ImportId> files) {}
}
