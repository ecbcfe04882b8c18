package dev.trunkline.templates;

import dev.trunkline.templates.Views.Move;
import dev.trunkline.templates.Views.Run;
import dev.trunkline.templates.Views.RunForm;
import dev.trunkline.templates.Views.Sample;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of runs and one run, in each of their states. */
final class OperationSamples {
    private OperationSamples() {}

    static Stream<Page> all() {
        return Stream.of(runs(), run()).flatMap(pages -> pages);
    }

    private static Stream<Page> runs() {
        Page page = Samples.page("runs", "runs")
                .with(
                        "runs",
                        List.of(
                                run("DRY_RUN", "RUNNING", 747, 39, 0, "", 2),
                                run("APPLY", "COMPLETED", 4410, 312, 0, "14 s", null),
                                run("DRY_RUN", "FAILED", 1204, 12, 3, "9 s", null)))
                .with("versions", List.of(7, 6, 5))
                .with("schedule", "Every day at 03:30, the last 3 days under the live version")
                .with("form", null)
                .with("formErrors", null);
        return Stream.of(
                page,
                page.named("runs-refused")
                        .with("form", new RunForm("2026-11-30T00:00", "2026-11-01T00:00", 6, "APPLY"))
                        .with(
                                "formErrors",
                                Map.of(
                                        "from",
                                        "Starts after it ends",
                                        "ruleSetVersion",
                                        "Version 6 does not compile",
                                        "form",
                                        "Another run is in progress")),
                page.named("runs-empty").with("runs", List.of()).with("schedule", null));
    }

    private static Stream<Page> run() {
        List<Move> moves = List.of(
                new Move("Organic Search", "Paid Search", 2, 1, 234), new Move("Unattributed", "Direct", 0, 3, 78));
        List<Sample> samples = List.of(
                new Sample(
                        "/sites/demo/responses/r-1",
                        "23 November, 08:14",
                        "(905) •••-0166",
                        "Organic Search",
                        "Paid Search"),
                new Sample(
                        "/sites/demo/responses/r-2", "22 November, 17:48", "(416) •••-0190", "Unattributed", "Direct"));
        Page page = Samples.page("run", "runs").with("moves", moves).with("samples", samples);
        return Stream.of(
                page.with("run", run("DRY_RUN", "COMPLETED", 4410, 312, 0, "14 s", null)),
                page.named("run-applied").with("run", run("APPLY", "COMPLETED", 4410, 312, 2, "14 s", null)),
                page.named("run-in-progress").with("run", run("DRY_RUN", "RUNNING", 747, 39, 0, "", 2)),
                page.named("run-without-changes")
                        .with("moves", List.of())
                        .with("samples", List.of())
                        .with("run", run("DRY_RUN", "COMPLETED", 4410, 0, 0, "14 s", null)));
    }

    private static Run run(
            String mode,
            String status,
            long read,
            long changed,
            long failed,
            String duration,
            @Nullable Integer refresh) {
        return new Run(
                "0197a3c2-5b1e-7d44",
                mode,
                status,
                7,
                "2026-11-01T00:00",
                "2026-11-23T00:00",
                read,
                changed,
                read - changed - failed,
                failed,
                "today 09:30",
                duration,
                "dana",
                "/sites/demo/runs/0197a3c2",
                refresh);
    }
}
