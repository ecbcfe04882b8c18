package dev.trunkline.rules.fact;

/**
 * What the rules of the qualification stage know of a response. Texts that nobody knows are empty.
 *
 * @param kind {@code call}, {@code text}, {@code form} or {@code email}
 * @param durationSeconds of the talk; 0 while unknown
 * @param callerKind such as {@code ordinary} or {@code toll-free}
 * @param callsInLastHour how many calls of the same caller came in the hour before
 * @param shortCallsInLastDay how many answered calls of the same caller in the day before ended at once
 * @param spam whether it looks like a response that nobody means
 * @param spamReason the surest sign of that, such as {@code short-calls}; empty when there is none
 * @param status such as {@code completed} or {@code no-answer}
 * @param outcome {@code attributed}, {@code unattributed} or {@code not-evaluated}
 * @param method how it was attributed, such as {@code session}; empty when it was not
 * @param hour of its start, 0 to 23 in the site's zone
 * @param visitKnown whether the visit that it came from is known
 * @param visit what is known of that visit; empty texts when it is not known
 */
public record ResponseFact(
        String kind,
        boolean answered,
        long durationSeconds,
        boolean firstTime,
        boolean callerWithheld,
        String callerKind,
        long callsInLastHour,
        long shortCallsInLastDay,
        boolean spam,
        String spamReason,
        String status,
        String channel,
        String campaign,
        String keyword,
        String source,
        String medium,
        String method,
        String outcome,
        long hour,
        String weekday,
        boolean visitKnown,
        VisitFact visit)
        implements VisitFields {}
