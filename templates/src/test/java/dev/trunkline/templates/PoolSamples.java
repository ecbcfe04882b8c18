package dev.trunkline.templates;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pools, their sizing and new numbers, in each of their states. */
final class PoolSamples {
    private static final List<Tick> TICKS =
            List.of(new Tick("0", "206.0"), new Tick("10", "111.0"), new Tick("20", "16.0"));
    private static final List<Tick> DAYS = List.of(new Tick("Tue 17", "21.4%"), new Tick("Wed 18", "50.0%"));
    private static final List<Answer> ANSWERS = List.of(new Answer("1%", 24, 22, 4), new Answer("0.1%", 19, 25, -1));

    private PoolSamples() {}

    static Stream<Page> all() {
        return Stream.of(pools(), sizing(), load()).flatMap(pages -> pages);
    }

    private static Stream<Page> pools() {
        Page page = Samples.page("pools", "pools")
                .with("siteNumber", "(416) 555-0100")
                .with("fixedTab", "fixed numbers")
                .with(
                        "channelNumbers",
                        List.of(
                                new FixedNumber("(416) 555-0130", "+14165550130", "Organic Search", 2, null),
                                new FixedNumber("(416) 555-0131", "+14165550131", "Direct", 3, "PORTED")))
                .with("tabs", List.of(new Tab("ppc", "Paid search", 16, 20, true, true)))
                .with("poolNumbers", 20)
                .with("find", "")
                .with("found", 20)
                .with("sizing", new SizingForm(7, 30, 300))
                .with("numbers", numbers(20))
                .with("pool", pool(16, 20, chart(false)));
        return Stream.of(
                page,
                page.named("pools-two")
                        .with(
                                "tabs",
                                List.of(
                                        new Tab("ppc", "Paid search", 20, 20, true, false),
                                        new Tab("social", "Social", 1, 8, false, true)))
                        .with("find", "55501")
                        .with("found", 4_000)
                        .with("pool", pool(1, 8, chart(false))),
                page.named("pools-new").with("pool", unused()).with("found", 0).with("numbers", List.of()),
                page.named("pools-fixed").with("pool", null),
                page.named("pools-none")
                        .with("pool", null)
                        .with("tabs", List.of())
                        .with("poolNumbers", 0)
                        .with("channelNumbers", List.of()));
    }

    private static Pool pool(int taken, int size, Chart chart) {
        return new Pool(
                "ppc",
                "Paid search",
                size,
                taken / 2,
                taken - taken / 2,
                taken,
                100 * taken / size,
                taken * 4 >= size * 3,
                24,
                size,
                "20 Nov, 11:00",
                30,
                1_504,
                61,
                "3.9%",
                240,
                "16.0%",
                "(416) 555-0121",
                1,
                "today 10:42",
                chart,
                List.of(new RuleTime("Paid clicks", 41_204, 9_120, 22), new RuleTime("", 900, 30, 3)));
    }

    private static Pool unused() {
        return new Pool(
                "ppc",
                "Paid search",
                20,
                0,
                0,
                0,
                0,
                false,
                -1,
                0,
                "",
                0,
                0,
                0,
                "0.0%",
                0,
                "0.0%",
                "",
                0,
                "",
                chart(true),
                List.of());
    }

    private static Chart chart(boolean empty) {
        String area = IntStream.range(0, 168)
                .mapToObj(hour -> String.format(
                        Locale.ROOT, "L%.1f %d", hour * 1000.0 / 168, 206 - Math.max(0, (hour % 24 - 7) * 10)))
                .collect(Collectors.joining("", "M0 206", "L1000 206Z"));
        return new Chart(empty, area, DAYS, TICKS, "16.0", "63.5", 20, 15, 168, 31, 20);
    }

    private static List<Number> numbers(int size) {
        List<String> states = List.of("LEASED", "LEASED", "QUARANTINE", "FREE", "DISABLED", "PORTED");
        return IntStream.range(0, size)
                .mapToObj(i -> number(i, states.get(i * states.size() / size)))
                .toList();
    }

    private static Number number(int i, String state) {
        boolean leased = state.equals("LEASED");
        return new Number(
                "(416) 555-01%02d".formatted(i),
                "+141655501%02d".formatted(i),
                state,
                "10:%02d".formatted(i + 10),
                leased ? "10:%02d".formatted(i + 35) : "",
                leased ? "018f3c9e-11%02d".formatted(i) : null,
                leased ? "+141655501%02d:000042".formatted(i) : null);
    }

    private static Stream<Page> sizing() {
        Page page = Samples.page("pool-sizing", "pools")
                .with("poolId", "ppc")
                .with("poolName", "Paid search")
                .with("size", 20)
                .with("form", new SizingForm(30, 30, 300))
                .with("full", false)
                .with(
                        "sizing",
                        new Sizing(
                                1_565,
                                61,
                                "13.6",
                                31,
                                "3.9%",
                                "M0.0 16.0L500.0 120.0L1000.0 204.0",
                                "M0.0 26.0L500.0 140.0L1000.0 206.0",
                                DAYS,
                                TICKS,
                                "45.5%",
                                "187.5",
                                false,
                                ANSWERS,
                                List.of(
                                        new Rule("Paid clicks", 1_200, "10.1", ANSWERS),
                                        new Rule("", 365, "3.5", ANSWERS))));
        return Stream.of(
                page, page.named("pool-sizing-none").with("sizing", null).with("full", true));
    }

    private static Stream<Page> load() {
        Page page = Samples.page("numbers-load", "pools")
                .with("typed", new Typed("pool", "ppc", "+14165550199", ""))
                .with("load", null)
                .with("refused", null)
                .with("example", "+14165550100")
                .with("pools", List.of("ppc", "social"));
        List<Problem> problems = List.of(
                new Problem(3, "number", "\"12\" is no telephone number: write it as +14165550100 is written."),
                new Problem(4, "role", "The role is pool, channel or overflow, but was \"<script>\"."));
        return Stream.of(
                page,
                page.named("numbers-load-checked")
                        .with(
                                "load",
                                new Load(
                                        true,
                                        312,
                                        310,
                                        2,
                                        List.of(
                                                new Part("ppc", false, 300),
                                                new Part("mailer", true, 9),
                                                new Part("", false, 1)),
                                        List.of(),
                                        0,
                                        "number,role\n<b>")),
                page.named("numbers-load-refused")
                        .with("load", new Load(false, 312, 0, 0, List.of(), problems, 48, ""))
                        .with("refused", new Load(false, 2, 0, 0, List.of(), problems, 0, ""))
                        .with("typed", new Typed("channel", "Email", "12", "12\n</textarea>")));
    }

    record Tab(String id, String name, int taken, int size, boolean alarm, boolean current) {}

    record FixedNumber(
            String display,
            String e164,
            String channel,
            int channelColor,
            @Nullable String state) {}

    record Pool(
            String id,
            String name,
            int size,
            int leased,
            int quarantined,
            int taken,
            int percent,
            boolean alarm,
            long exhaustedIn,
            int peak,
            String peakAt,
            long peakMinutes,
            int begun,
            int turnedAway,
            String turnedAwayPercent,
            int unconfirmed,
            String unconfirmedPercent,
            String overflow,
            int outOfUse,
            String upTo,
            Chart chart,
            List<RuleTime> rules) {}

    record RuleTime(String rule, long leased, long wasted, int percent) {}

    record Chart(
            boolean empty,
            String area,
            List<Tick> across,
            List<Tick> up,
            String size,
            String alarm,
            int sizeAt,
            int alarmAt,
            int hours,
            int hoursAbove,
            int peak) {}

    record Tick(String text, String at) {}

    record Number(
            String display,
            String e164,
            String state,
            String since,
            String until,
            @Nullable String visit,
            @Nullable String lease) {}

    record SizingForm(int days, long hold, long quarantine) {}

    record Sizing(
            int visitors,
            int turnedAway,
            String erlangs,
            int peak,
            String now,
            String replayed,
            String erlang,
            List<Tick> across,
            List<Tick> up,
            String nowX,
            String nowY,
            boolean nowIsRight,
            List<Answer> answers,
            List<Rule> rules) {}

    record Answer(String share, int replayed, int erlang, int more) {}

    record Rule(String rule, int visitors, String erlangs, List<Answer> answers) {}

    record Typed(String role, String of, String destination, String numbers) {}

    record Load(
            boolean good,
            int rows,
            int added,
            int unchanged,
            List<Part> parts,
            List<Problem> problems,
            int more,
            String csv) {}

    record Part(String pool, boolean isNew, int count) {}

    record Problem(int line, String column, String message) {}
}
