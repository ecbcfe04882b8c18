package dev.trunkline.templates;

import dev.trunkline.templates.ComparisonViews.Cell;
import dev.trunkline.templates.ComparisonViews.Channel;
import dev.trunkline.templates.ComparisonViews.Draft;
import dev.trunkline.templates.ComparisonViews.Example;
import dev.trunkline.templates.ComparisonViews.Examples;
import dev.trunkline.templates.ComparisonViews.Figures;
import dev.trunkline.templates.ComparisonViews.Form;
import dev.trunkline.templates.ComparisonViews.Load;
import dev.trunkline.templates.ComparisonViews.Matrix;
import dev.trunkline.templates.ComparisonViews.MatrixRow;
import dev.trunkline.templates.ComparisonViews.Move;
import dev.trunkline.templates.ComparisonViews.Pool;
import dev.trunkline.templates.ComparisonViews.Row;
import dev.trunkline.templates.ComparisonViews.Rule;
import dev.trunkline.templates.ComparisonViews.Said;
import dev.trunkline.templates.ComparisonViews.Side;
import dev.trunkline.templates.ComparisonViews.Tab;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The start page of comparisons and a report, in each of their states. */
final class ComparisonSamples {
    private static final Side DRAFT = new Side("draft", 12, "draft");
    private static final Side VERSION = new Side("version", 7, "7");
    private static final Draft NO_DRAFT = new Draft("NONE", 0, "", "", 0, "");
    private static final Said PAID = new Said("channel", "Paid Search", 1);
    private static final Said DISPLAY = new Said("channel", "Display", 8);
    private static final Said POOL = new Said("fromPool", "ppc", 0);
    private static final Said SITE = new Said("site", "", 0);
    private static final Examples NO_EXAMPLES = new Examples(List.of(), "", 0, 0, List.of(), null, null);

    private ComparisonSamples() {}

    static Stream<Page> all() {
        return Stream.concat(start(), report());
    }

    private static Stream<Page> start() {
        Form form = new Form("2026-10-24T00:00", "2026-11-23T10:06", "7", "draft");
        Page page = Samples.page("comparisons", "rules")
                .with(
                        "comparisons",
                        List.of(
                                row("RUNNING", DRAFT, 41_200, 0, 0, "", 2),
                                row("COMPLETED", DRAFT, 48_149, 1_061, 536, "", null),
                                row("COMPLETED", VERSION, 48_149, 1_061, 0, "", null),
                                row("COMPLETED", DRAFT, 0, 0, 0, "", null),
                                row("FAILED", DRAFT, 300, 0, 0, "The store does not answer.", null)))
                .with("versions", List.of(7, 6, 5))
                .with("draft", new Draft("READY", 12, "dana", "today 10:05", 0, ""))
                .with("form", form)
                .with("formErrors", Map.of())
                .with("refusal", null);
        return Stream.of(
                page,
                page.named("comparisons-without-draft")
                        .with("draft", NO_DRAFT)
                        .with("form", new Form(form.from(), form.to(), "6", "7")),
                page.named("comparisons-draft-with-errors")
                        .with("draft", new Draft("ERRORS", 12, "dana", "today 10:05", 2, "/sites/demo/rules/channel")),
                page.named("comparisons-refused")
                        .with("refusal", "Site 'demo' has no draft.")
                        .with(
                                "formErrors",
                                Map.of("from", "noTime", "to", "endsFirst", "base", "noVersion", "candidate", "same")),
                page.named("comparisons-one-version")
                        .with("versions", List.of(7))
                        .with("draft", NO_DRAFT),
                page.named("comparisons-empty")
                        .with("comparisons", List.of())
                        .with("versions", List.of())
                        .with("draft", NO_DRAFT));
    }

    private static Stream<Page> report() {
        Page page = Samples.page("comparison", "rules")
                .with("comparison", row("COMPLETED", DRAFT, 48_149, 1_061, 536, "", null))
                .with("draftNow", 12L)
                .with("of", "visits")
                .with("figures", figures(0))
                .with("matrix", matrix())
                .with("numberMoves", List.of(new Move("site", "pool ppc", SITE, POOL, 108, 100)))
                .with("leadMoves", List.of(new Move("no lead", "lead", word("noLead"), word("lead"), 3, 100)))
                .with(
                        "pools",
                        List.of(
                                pool(37, 30, "81.08%", "81.08%", "18.92%", "51.35%", true),
                                pool(5, 8, "62.50%", "100.00%", "0.00%", "50.00%", false)))
                .with("examples", visitExamples())
                .with(
                        "rules",
                        List.of(
                                new Rule("channel", "", 1_920, 1_893, "−27", true),
                                new Rule("channel", "Display <b>", 1_228, 1_548, "+320", true),
                                new Rule("number", "Paid", 610, 610, "0", false)))
                .with(
                        "findings",
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(ComparisonSamples::finding)
                                .toList());
        return Stream.of(
                page,
                page.named("comparison-of-responses")
                        .with("of", "responses")
                        .with("draftNow", 14L)
                        .with("figures", figures(3))
                        .with("examples", responseExamples()),
                page.named("comparison-of-versions")
                        .with("comparison", row("COMPLETED", VERSION, 48_149, 1_061, 536, "", null))
                        .with("draftNow", null),
                page.named("comparison-without-changes")
                        .with("comparison", row("COMPLETED", DRAFT, 48_149, 0, 0, "", null))
                        .with("numberMoves", List.of())
                        .with("leadMoves", List.of())
                        .with("pools", List.of())
                        .with("examples", NO_EXAMPLES)
                        .with("rules", List.of())
                        .with("findings", List.of()),
                page.named("comparison-of-one-move")
                        .with("matrix", new Matrix(List.of(), List.of()))
                        .with(
                                "examples",
                                new Examples(
                                        List.of(new Tab("channel", 505)), "channel", 3, 0, List.of(), PAID, DISPLAY)),
                page.named("comparison-in-progress").with("comparison", row("RUNNING", DRAFT, 41_200, 0, 0, "", 2)),
                page.named("comparison-failed")
                        .with("comparison", row("FAILED", DRAFT, 300, 0, 0, "The store does not answer.", null)),
                page.named("comparison-empty").with("comparison", row("COMPLETED", DRAFT, 0, 0, 0, "", null)));
    }

    private static Row row(
            String status,
            Side candidate,
            long visits,
            long responses,
            long otherwise,
            String failure,
            @Nullable Integer refresh) {
        return new Row(
                "0197c1",
                status,
                candidate.equals(VERSION) ? new Side("version", 6, "6") : VERSION,
                candidate,
                "2026-11-01T00:00",
                "2026-11-23T00:00",
                "today 10:06",
                "dana",
                "11.4 s",
                visits,
                responses,
                otherwise == 0 ? 0 : 505,
                otherwise == 0 ? 0 : 31,
                otherwise,
                failure,
                "/sites/demo/comparisons/0197c1",
                refresh);
    }

    private static Figures figures(long failed) {
        return new Figures(
                505,
                "1.0%",
                31,
                "2.9%",
                "+$6,420",
                "$81,300",
                "$87,720",
                "+3",
                "−1",
                1_204,
                failed == 0 ? new Move("site", "pool ppc", SITE, POOL, 108, 100) : null,
                "+108",
                "−0",
                failed,
                failed);
    }

    /** Seven channels, and each of the six steps once in the first row. */
    private static Matrix matrix() {
        List<Channel> channels = List.of(
                new Channel("Paid Search", 1),
                new Channel("Organic Search", 2),
                new Channel("Direct", 3),
                new Channel("Paid Social", 4),
                new Channel("Email", 5),
                new Channel("Display", 8),
                new Channel("Unattributed", 0));
        return new Matrix(
                channels,
                IntStream.range(0, channels.size())
                        .mapToObj(row -> new MatrixRow(
                                channels.get(row),
                                IntStream.range(0, channels.size())
                                        .mapToObj(column ->
                                                cell(channels.get(column).name(), row, column))
                                        .toList(),
                                row == 0 ? 255 : 0))
                        .toList());
    }

    private static Cell cell(String to, int row, int column) {
        boolean stays = row == column;
        return stays
                ? new Cell(to, row == 4 ? 0 : 14_992 / (row + 1), true, 0)
                : new Cell(to, row == 0 ? 36L * column : 0, false, row == 0 ? column : 0);
    }

    private static Pool pool(
            long peak, int size, String within, String limit, String beyond, String mark, boolean over) {
        return new Pool(
                over ? "ppc" : "social",
                size,
                new Load(19, "20 Nov, 11:14", 0),
                new Load(peak, over ? "21 Nov, 10:52" : "", over ? 38 : 0),
                within,
                limit,
                beyond,
                mark,
                over);
    }

    private static Examples visitExamples() {
        return new Examples(
                List.of(new Tab("channel", 505), new Tab("campaign", 12), new Tab("number", 1_204)),
                "channel",
                505,
                50,
                List.of(
                        new Example(
                                "018f3c9e1120",
                                "22 Nov, 20:14",
                                "/offers?utm_campaign=<script>alert(1)</script>",
                                null,
                                PAID,
                                DISPLAY),
                        new Example("018f3c9e1121", "", "", null, word("none"), DISPLAY)),
                null,
                null);
    }

    private static Examples responseExamples() {
        return new Examples(
                List.of(new Tab("qualification", 4), new Tab("value", 4)),
                "qualification",
                3,
                3,
                List.of(new Example(
                        "r-1",
                        "22 Nov, 18:40",
                        "(905) •••-0166",
                        "/sites/demo/responses/r-1",
                        word("noLead"),
                        word("lead"))),
                word("noLead"),
                word("lead"));
    }

    private static Said word(String code) {
        return new Said(code, "", 0);
    }

    private static Views.Problem finding(int line) {
        return new Views.Problem(
                "channel",
                line,
                1,
                "Rule " + line,
                "WARNING",
                "never-fired",
                "None of the 48149 visits of the period matched this rule: check its conditions, or remove it.");
    }
}
