package dev.trunkline.templates;

import dev.trunkline.templates.Views.Fact;
import dev.trunkline.templates.Views.Filter;
import dev.trunkline.templates.Views.Moment;
import dev.trunkline.templates.Views.OtherVerdict;
import dev.trunkline.templates.Views.Outcome;
import dev.trunkline.templates.Views.Past;
import dev.trunkline.templates.Views.Response;
import dev.trunkline.templates.Views.ResponsePage;
import dev.trunkline.templates.Views.Result;
import dev.trunkline.templates.Views.Row;
import dev.trunkline.templates.Views.RuleTrace;
import dev.trunkline.templates.Views.Stage;
import dev.trunkline.templates.Views.StageRule;
import dev.trunkline.templates.Views.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** The response log and one response, in each of their states. */
final class ResponseSamples {
    private static final String EXPORT = "/sites/demo/responses/export";

    static final Filter NO_FILTER = new Filter("", "", "", "", "");

    private static final List<String> CHANNELS = List.of(
            "Paid Search", "Organic Search", "Direct", "Paid Social", "Email", "Organic Social", "Referral", "Display");
    private static final Outcome LEAD = new Outcome("LEAD", "Lead");
    private static final Outcome UNATTRIBUTED = new Outcome("UNATTRIBUTED", "Unattributed");

    private ResponseSamples() {}

    static Stream<Page> all() {
        Page log = Samples.page("responses", "responses");
        Page plain = TouchpointSamples.with(Samples.page("response", "responses"));
        Page response = OutcomeSamples.with(RecordingSamples.with(plain))
                .with("response", call())
                .with("verdict", verdict())
                .with("timeline", timeline())
                .with("stages", stages())
                .with("facts", facts())
                .with("history", history())
                .with("versions", List.of(7, 6, 5))
                .with("other", null);
        return Stream.of(
                log.with("page", page(rows(), NO_FILTER, false)),
                log.named("responses-filtered-to-nothing")
                        .with(
                                "page",
                                page(List.of(), new Filter("Email", "LEAD", "2026-11-01", "2026-11-02", "0142"), true)),
                log.named("responses-empty")
                        .with("page", new ResponsePage(List.of(), null, null, EXPORT, NO_FILTER, CHANNELS, false, 0)),
                response,
                response.named("response-under-another-version")
                        .with("other", new OtherVerdict(6, unattributed(), stages().reversed())),
                response.named("response-unattributed")
                        .with("versions", List.of(7))
                        .with("verdict", unattributed())
                        .with("stages", List.of())
                        .with("facts", List.of())
                        .with("touches", List.of())
                        .with("timeline", timeline().subList(3, 4)));
    }

    private static ResponsePage page(List<Row> rows, Filter filter, boolean filtered) {
        return new ResponsePage(
                rows,
                rows.isEmpty() ? null : "/sites/demo/responses?cursor=abc&channel=Paid+Search",
                rows.isEmpty() ? null : "/sites/demo/responses",
                EXPORT,
                filter,
                CHANNELS,
                filtered,
                rows.size());
    }

    private static List<Row> rows() {
        return List.of(
                row(
                        "10:42",
                        "CALL",
                        "(647) •••-0142",
                        1,
                        "Emergency GTA",
                        "burst pipe toronto",
                        "0:48",
                        "ON_THE_LINE",
                        "On the line",
                        ""),
                row("10:39", "CALL", "(416) •••-0188", 2, "", "", "4:12", "LEAD", "Lead", ""),
                row("10:31", "FORM", "contact form", 4, "Winter tune-up", "carousel B", "", "LEAD", "Lead", "$180"),
                row(
                        "10:24",
                        "CALL",
                        "(905) •••-0117",
                        1,
                        "Drains Etobicoke",
                        "clogged drain near me",
                        "2:37",
                        "SALE",
                        "Sale",
                        "420 CAD"),
                row(
                        "10:19",
                        "CALL",
                        "(416) •••-0163",
                        1,
                        "Emergency GTA",
                        "plumber open now",
                        "0:09",
                        "ABANDONED",
                        "Abandoned",
                        ""),
                row("10:11", "TEXT", "(437) •••-0129", 3, "", "", "", "NOT_A_LEAD", "Not a lead", ""),
                row("09:57", "CALL", "(416) •••-0104", 0, "", "", "1:22", "UNATTRIBUTED", "Unattributed", ""),
                row("09:48", "CALL", "(289) •••-0136", 7, "", "", "3:19", "NOT_EVALUATED", "Not evaluated", ""),
                row(
                        "08:14",
                        "CALL",
                        "(905) •••-0166",
                        1,
                        "<script>alert(1)</script>",
                        "a \"quoted\" & long keyword",
                        "7:26",
                        "LEAD",
                        "Lead",
                        "$2,300"));
    }

    private static Row row(
            String time,
            String kind,
            String caller,
            int color,
            String campaign,
            String keyword,
            String talk,
            String code,
            String text,
            String value) {
        boolean first = time.equals("10:42") || time.equals("09:48");
        return new Row(
                "r-" + time.replace(':', '-'),
                time.compareTo("09:50") > 0 ? "Today, Monday 23 November" : "Sunday 22 November",
                first,
                time,
                "2026-11-23T" + time + ":07-05:00",
                kind,
                caller,
                "(416) 555-0109",
                color == 0 ? "Unattributed" : CHANNELS.get(color - 1),
                color,
                color == 0 ? "" : "google",
                color == 1 ? "cpc" : "(not set)",
                campaign,
                keyword,
                talk,
                new Outcome(code, text),
                value,
                time.equals("10:24"));
    }

    private static Response call() {
        return new Response(
                "018f3c9e-7d2a-7c11-9e55-1b2f3a4c5d6e",
                "CALL",
                "Call from (905) •••-0166",
                "Monday 23 November 2026, 08:14",
                "2026-11-23T13:14:07Z",
                true,
                "7:26",
                "answered after 9 s",
                "(416) 555-0109",
                "session, pool ppc",
                "(416) 555-0199",
                "completed",
                "CA1234567890ABCDE",
                "https://www.demo-plumbing.example/emergency?utm_campaign=emergency-gta&gbraid=0AAAAx9",
                "https://www.google.com/");
    }

    private static Verdict verdict() {
        return new Verdict(
                LEAD,
                null,
                "session",
                "Paid Search",
                1,
                "google",
                "",
                "Emergency GTA",
                "sump pump failure",
                true,
                "$2,300",
                "0.931",
                "somebody who held the number before may have called, or somebody who never did",
                true,
                "018f3c9e-1111",
                "+14165550109:000042",
                7,
                List.of(new StageRule("Channel", "paid-search-ios-click"), new StageRule("Number", "pool-paid-clicks")),
                "today 09:31",
                "run-44");
    }

    private static Verdict unattributed() {
        return new Verdict(
                UNATTRIBUTED,
                "Nobody was shown this number in the 30 days before the call.",
                "none",
                "Unattributed",
                0,
                "",
                "",
                "",
                "",
                false,
                "",
                "0.00",
                "no visit is a candidate",
                false,
                null,
                null,
                7,
                List.of(),
                "today 08:14",
                null);
    }

    private static List<Moment> timeline() {
        return List.of(
                new Moment("18 Nov", "eye", "First touch", "Organic Search, google / organic"),
                new Moment("08:09", "link", "Clicked an ad", "/emergency?utm_campaign=emergency-gta&gbraid=0AAAAx9"),
                new Moment("08:09", "hash", "Leased (416) 555-0109", "until 08:44, pool ppc"),
                new Moment("08:14", "phone", "Called", "while the number was on the page"),
                new Moment("24 Nov, 09:00", "check", "Sale, 2300 CAD", "told by CRM, 24 Nov, 09:02"));
    }

    static List<Stage> stages() {
        return List.of(
                new Stage(
                        "channel",
                        "paid-search-ios-click",
                        "organic-search",
                        List.of(
                                fired("paid-search-ios-click", 100, "clickId in ( \"gbraid\", \"wbraid\" )"),
                                new RuleTrace(
                                        "organic-search",
                                        60,
                                        Result.LOST,
                                        "inList(referrer, \"search-engines\")",
                                        "",
                                        "",
                                        "paid-search-ios-click",
                                        "its priority 100 is higher than 60")),
                        List.of(
                                failed("paid-search-google-click", 100, "clickId == \"gclid\"", "gbraid", "\"gclid\""),
                                failed(
                                        "<script>alert('rule')</script>",
                                        90,
                                        "medium matches \"^(.*cp.*|ppc)$\"",
                                        "",
                                        "all of it matching \"^(.*cp.*|ppc)$\""))),
                new Stage("campaign", "campaign-from-tag", "", List.of(fired("campaign-from-tag", 50, "")), List.of()),
                new Stage(
                        "number",
                        "pool-paid-clicks",
                        "",
                        List.of(fired("pool-paid-clicks", 80, "channel == \"Paid Search\"")),
                        List.of()),
                new Stage(
                        "qualification",
                        "",
                        "",
                        List.of(),
                        List.of(failed("lead-talk-90s", 50, "talkSeconds >= 90", "41", "at least 90"))));
    }

    private static RuleTrace fired(String rule, int priority, String condition) {
        return new RuleTrace(rule, priority, Result.FIRED, condition, "", "", "", "");
    }

    private static RuleTrace failed(String rule, int priority, String condition, String seen, String wanted) {
        return new RuleTrace(rule, priority, Result.FAILED, condition, seen, wanted, "", "");
    }

    private static List<Fact> facts() {
        return List.of(
                new Fact("gbraid", "0AAAAx9"),
                new Fact("user agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15"),
                new Fact("consent", "analytics_storage granted"));
    }

    private static List<Past> history() {
        return List.of(
                new Past(
                        7, "Paid Search", 1, "Emergency GTA", "sump pump failure", LEAD, "today 09:31", "run 44", true),
                new Past(6, "Organic Search", 2, "", "", LEAD, "today 08:14", "the call itself", false));
    }
}
