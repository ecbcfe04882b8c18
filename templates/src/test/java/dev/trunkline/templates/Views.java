package dev.trunkline.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of each page, in the shape that the controllers give. */
final class Views {
    private Views() {}

    record Site(String id, String name, String host) {}

    record Outcome(String code, String text) {}

    record Filter(String channel, String outcome, String from, String to, String query) {}

    record ResponsePage(
            List<Row> rows,
            @Nullable String nextUrl,
            @Nullable String newerUrl,
            String exportUrl,
            Filter filter,
            List<String> channels,
            boolean filtered,
            int shown) {}

    record Row(
            String id,
            String day,
            boolean dayBreak,
            String time,
            String instant,
            String kind,
            String caller,
            String number,
            String channel,
            int channelColor,
            String source,
            String medium,
            String campaign,
            String keyword,
            String talk,
            Outcome outcome,
            String value,
            boolean changed) {}

    record Response(
            String id,
            String kind,
            String title,
            String when,
            String instant,
            boolean firstTime,
            String talk,
            String answered,
            String number,
            String numberRole,
            String destination,
            String status,
            String externalId,
            String landingUrl,
            String referrer) {}

    record Verdict(
            Outcome outcome,
            @Nullable String reason,
            String method,
            String channel,
            int channelColor,
            String source,
            String medium,
            String campaign,
            String keyword,
            boolean qualified,
            String value,
            String confidence,
            String confidenceWhy,
            boolean uncertain,
            @Nullable String visit,
            @Nullable String lease,
            int ruleSetVersion,
            List<StageRule> rules,
            String decidedAt,
            @Nullable String run) {}

    record Candidate(
            String channel,
            int channelColor,
            String campaign,
            String when,
            String who,
            String reasons,
            String weight,
            String share,
            boolean attributed) {}

    record StageRule(String stage, String rule) {}

    record Moment(String time, String icon, String title, String detail) {}

    record Stage(String stage, String winner, String over, List<RuleTrace> matched, List<RuleTrace> failed) {}

    enum Result {
        FIRED,
        LOST,
        FAILED
    }

    record RuleTrace(
            String rule,
            int priority,
            Result result,
            String condition,
            String seen,
            String wanted,
            String lostTo,
            String reason) {}

    record OtherVerdict(int version, Verdict verdict, List<Stage> stages) {}

    record Fact(String name, String value) {}

    record Touch(
            String at, String channel, int channelColor, String campaign, List<String> credits, boolean attributed) {}

    record Past(
            int version,
            String channel,
            int channelColor,
            String campaign,
            String keyword,
            Outcome outcome,
            String decidedAt,
            String by,
            boolean current) {}

    record FileCard(
            String id,
            String fileName,
            int count,
            int entries,
            int errors,
            int warnings,
            int failed,
            boolean changed) {}

    record Version(
            int number,
            String author,
            String at,
            String message,
            String checksum,
            @Nullable String approvedBy,
            boolean current,
            @Nullable String rollbackUrl) {}

    record Step(String state, String word, long count, long total, String who, String link) {}

    record Draft(
            int number,
            int basedOn,
            int inForce,
            boolean overtaken,
            String revision,
            String savedAt,
            String author,
            String authors,
            boolean own,
            boolean reviewRequired,
            String approvedBy,
            String approvedAt,
            String note,
            List<String> why,
            List<Step> steps) {}

    record Refusal(String code, long count) {}

    record Done(String code, String first, String second) {}

    record Shadow(
            long percent,
            String startedBy,
            String since,
            boolean evaluating,
            int version,
            long evaluated,
            long changed,
            long channel,
            long campaign,
            long number,
            long errors,
            long dropped,
            List<ShadowMove> moves,
            int more) {}

    record ShadowMove(String aspect, String from, String to, int fromColor, int toColor, long count) {}

    record Editor(
            String stage,
            String fileName,
            boolean rules,
            String text,
            String revision,
            String published,
            boolean changed,
            boolean unsaved) {}

    record Conflict(String author, String at, String theirs) {}

    record TestRun(boolean ok, int passed, int failed, List<TestResult> results) {}

    record TestResult(String name, int line, boolean passed, List<Mismatch> mismatches) {}

    record Mismatch(String what, String expected, String actual) {}

    record TryForm(String url, String referrer, String device, boolean consent, boolean returning, String testName) {}

    record Trial(
            int errors,
            String channel,
            int channelColor,
            String campaign,
            String keyword,
            String source,
            String medium,
            List<Proposal> numbers,
            List<Stage> stages,
            String testName) {}

    record Proposal(String rule, String pool, String number, boolean withheld) {}

    record Problem(String stage, int line, int column, String rule, String severity, String code, String message) {}

    record Field(String name, String type, String description) {}

    record Action(String name, String description) {}

    record VersionView(
            int number,
            String author,
            String at,
            String message,
            String checksum,
            @Nullable String approvedBy,
            List<RuleFile> files,
            boolean current,
            @Nullable String rollbackUrl) {}

    record RuleFile(String stage, String fileName, String text, List<Line> diff, long added, long removed) {}

    record Line(String kind, String text) {}

    record Run(
            String id,
            String mode,
            String status,
            int ruleSetVersion,
            String from,
            String to,
            long read,
            long changed,
            long unchanged,
            long failed,
            String startedAt,
            String duration,
            String by,
            String url,
            @Nullable Integer refreshSeconds) {}

    record RunForm(String from, String to, int ruleSetVersion, String mode) {}

    record Move(String from, String to, int fromColor, int toColor, long count) {}

    record Sample(String responseUrl, String when, String caller, String from, String to) {}
}
