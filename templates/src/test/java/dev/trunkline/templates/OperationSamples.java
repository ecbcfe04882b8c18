package dev.trunkline.templates;

import dev.trunkline.templates.Views.ChannelNumber;
import dev.trunkline.templates.Views.Move;
import dev.trunkline.templates.Views.Pool;
import dev.trunkline.templates.Views.PoolNumber;
import dev.trunkline.templates.Views.Run;
import dev.trunkline.templates.Views.RunForm;
import dev.trunkline.templates.Views.Sample;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers and pools, the list of runs and one run, in each of their states. */
final class OperationSamples {
    private OperationSamples() {}

    static Stream<Page> all() {
        return Stream.of(pools(), runs(), run()).flatMap(pages -> pages);
    }

    private static Stream<Page> pools() {
        Page page = Samples.page("pools", "pools")
                .with("siteNumber", "(416) 555-0100")
                .with(
                        "channelNumbers",
                        List.of(
                                new ChannelNumber("(416) 555-0130", "Organic Search", 2),
                                new ChannelNumber("(416) 555-0131", "Direct", 3)));
        return Stream.of(
                page.with("pools", List.of(pool("ppc", 20, 9, 7))),
                page.named("pools-two").with("pools", List.of(pool("ppc", 20, 9, 7), pool("social", 8, 1, 1))),
                page.named("pools-none").with("pools", List.of()).with("channelNumbers", List.of()));
    }

    private static Pool pool(String name, int size, int leased, int quarantined) {
        List<PoolNumber> numbers = IntStream.rangeClosed(1, size)
                .mapToObj(i -> number(
                        i,
                        i <= leased
                                ? "LEASED"
                                : i <= leased + quarantined ? "QUARANTINE" : i == size ? "DISABLED" : "FREE"))
                .toList();
        int used = (leased + quarantined) * 100 / size;
        return new Pool(
                name,
                name,
                size,
                leased,
                quarantined,
                size - leased - quarantined,
                used,
                "(416) 555-0121",
                61,
                used >= 75,
                numbers);
    }

    private static PoolNumber number(int i, String state) {
        boolean leased = state.equals("LEASED");
        return new PoolNumber(
                "(416) 555-01%02d".formatted(i),
                "+141655501%02d".formatted(i),
                state,
                "10:%02d".formatted(i + 10),
                leased ? "10:%02d".formatted(i + 35) : "",
                leased ? "018f3c9e-11%02d".formatted(i) : null,
                leased ? "+141655501%02d:000042".formatted(i) : null);
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
