package dev.trunkline.templates;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports in each of their states. */
final class ImportSamples {
    private static final List<String> COLUMNS = List.of("Dialled", "From", "Begin", "Length");

    private ImportSamples() {}

    static Stream<Page> all() {
        return Stream.of(imports(), one(), columns()).flatMap(pages -> pages);
    }

    private static Stream<Page> imports() {
        Page page = Samples.page("imports", "imports")
                .with(
                        "imports",
                        List.of(
                                run("TRUNKLINE", "RUNNING", 412_000, 0, 41, null, 2),
                                run("MAPPED", "NEEDS_COLUMNS", 0, 0, null, null, null),
                                run("ASTERISK", "COMPLETED", 4_410, 12, null, null, null)))
                .with("formats", List.of("TRUNKLINE", "TWILIO", "ASTERISK", "CALLRAIL", "MAPPED"))
                .with("chosen", new Chosen("ASTERISK", "America/Toronto"))
                .with("longest", 256)
                .with("refused", null);
        return Stream.of(
                page,
                page.named("imports-refused").with("refused", "The file has no column \"Call Sid\"."),
                page.named("imports-empty").with("imports", List.of()));
    }

    private static Stream<Page> one() {
        List<Reject> rejects = List.of(
                new Reject(17, "The start of the call is missing.", "+14165550101 · +16475550142 ·  · 93"),
                new Reject(2_041, "A spreadsheet shortened a number to '1.6475E+10', and its digits are lost.", "…"));
        Page page = Samples.page("import", "imports").with("rejects", rejects).with("more", 10L);
        String broken = "The file can't be read behind line 812: a quotation mark is never closed.";
        return Stream.of(
                page.with("run", run("ASTERISK", "COMPLETED", 4_410, 12, null, null, null)),
                page.named("import-running")
                        .with("rejects", List.of())
                        .with("run", run("TRUNKLINE", "RUNNING", 412_000, 0, 41, null, 2)),
                page.named("import-counting")
                        .with("rejects", List.of())
                        .with("run", run("TRUNKLINE", "WAITING", 0, 0, null, null, 2)),
                page.named("import-needs-columns")
                        .with("rejects", List.of())
                        .with("more", 0L)
                        .with("run", run("MAPPED", "NEEDS_COLUMNS", 0, 0, null, null, null)),
                page.named("import-failed").with("run", run("TWILIO", "FAILED", 800, 12, null, "Away.", null)),
                page.named("import-unreadable").with("run", run("TWILIO", "UNREADABLE", 811, 2, null, broken, null)));
    }

    private static Stream<Page> columns() {
        Page page = Samples.page("import-columns", "imports")
                .with("run", run("MAPPED", "NEEDS_COLUMNS", 0, 0, null, null, null))
                .with("columns", COLUMNS)
                .with("first", List.of(List.of("(416) 555-0101", "", "02.03.2026 07:00", "1:33")))
                .with("form", new Form(true, "Dialled", "From", "Begin", "Length", "", "", "", "America/Toronto"))
                .with("understood", List.of())
                .with("refused", null);
        return Stream.of(
                page,
                page.named("import-columns-result")
                        .with(
                                "understood",
                                List.of(
                                        new Row(2, "", "2 Mar 2026, 07:00:00", "(416) 555-0101", "", "1:33", true),
                                        new Row(3, "The start can't be read.", "", "", "", "", false))),
                page.named("import-columns-refused").with("refused", "Say which column holds the start."));
    }

    private static Run run(
            String format,
            String status,
            long read,
            long rejected,
            @Nullable Integer percent,
            @Nullable String failure,
            @Nullable Integer refresh) {
        return new Run(
                "0197a3c2-5b1e-7d44",
                format.equals("TRUNKLINE") ? "" : "calls of November.csv",
                format,
                status,
                status.equals("WAITING") ? 0 : 1_000_000,
                read,
                read - rejected,
                0,
                0,
                rejected,
                percent,
                "84.2 MB",
                "America/Toronto",
                "today 09:30",
                read == 0 ? "" : "1:12 min",
                "ann@example.com",
                failure,
                "/sites/demo/imports/0197a3c2-5b1e-7d44",
                refresh);
    }

    record Chosen(String format, String zone) {}

    record Reject(long line, String reason, String cells) {}

    record Form(
            boolean headings,
            String number,
            String caller,
            String start,
            String duration,
            String answered,
            String externalId,
            String datePattern,
            String zone) {}

    record Row(
            long line, String problem, String start, String number, String caller, String length, boolean answered) {}

    record Run(
            String id,
            String fileName,
            String format,
            String status,
            long rows,
            long read,
            long added,
            long known,
            long skipped,
            long rejected,
            @Nullable Integer percent,
            String size,
            String zone,
            String requestedAt,
            String duration,
            String by,
            @Nullable String failure,
            String url,
            @Nullable Integer refreshSeconds) {}
}
