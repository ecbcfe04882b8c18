package dev.trunkline.core.ruleset;

/**
 * What rules say of a visit.
 *
 * @param source normalised, such as {@code google}; {@code (direct)} when the visit tells none
 * @param medium normalised, such as {@code cpc}; {@code (none)} when the visit tells none
 * @param channel {@code Unassigned} when no rule matches
 * @param campaign empty when no rule matches; the same for keyword
 * @param channelRule the rule that won; empty when none matched; the same for campaignRule
 */
public record VisitJudgement(
        String source,
        String medium,
        String channel,
        String campaign,
        String keyword,
        String channelRule,
        String campaignRule) {}
