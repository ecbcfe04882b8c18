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
            @Nullable String visit,
            @Nullable String lease,
            int ruleSetVersion,
            List<StageRule> rules,
            String decidedAt,
            @Nullable String run) {}

    record StageRule(String stage, String rule) {}

    record Step(String time, String icon, String title, String detail) {}

    record Stage(String stage, String winner, List<RuleResult> rules) {}

    record RuleResult(String name, int priority, String result, String condition, String seen) {}

    record Fact(String name, String value) {}

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
}
