package dev.trunkline.app.response;

import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.attribution.Candidate;
import dev.trunkline.core.attribution.CandidateReason;
import dev.trunkline.core.decision.VisitDecision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may have called, as the page of a response shows it.
 *
 * @param channel of the visit as it was decided when it came; empty for those who are named together
 * @param when they were shown the number; empty for those who are named together
 * @param who for those who are named together; empty for a visit
 * @param weight such as {@code 93.1 %}
 * @param share the weight in per cent, for the bar
 */
record CandidateRow(
        String channel,
        int channelColor,
        String campaign,
        String when,
        String who,
        String reasons,
        String weight,
        String share,
        boolean attributed) {
    private static final double THOUSANDTHS_IN_PER_CENT = 10.0;

    /** @param decided what was decided for the visit; null when that was never stored */
    static CandidateRow of(Candidate candidate, @Nullable VisitDecision decided, boolean attributed, SiteTimes times) {
        String channel = decided == null ? "Unassigned" : decided.judgement().channel();
        return new CandidateRow(
                channel,
                ChannelColors.of(channel),
                decided == null ? "" : decided.judgement().campaign(),
                times.brief(candidate.shownAt()),
                "",
                reasons(candidate.reasons()),
                weight(candidate.thousandths()),
                share(candidate.thousandths()),
                attributed);
    }

    /** Those who are named together. */
    static CandidateRow together(String who, int thousandths) {
        return new CandidateRow("", 0, "", "", who, "", weight(thousandths), share(thousandths), false);
    }

    private static String reasons(List<CandidateReason> reasons) {
        return reasons.stream().map(CandidateReason::sentence).collect(Collectors.joining(", "));
    }

    private static String weight(int thousandths) {
        return share(thousandths) + " %";
    }

    private static String share(int thousandths) {
        return String.format(Locale.ROOT, "%.1f", thousandths / THOUSANDTHS_IN_PER_CENT);
    }
}
