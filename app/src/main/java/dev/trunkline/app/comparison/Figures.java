package dev.trunkline.app.comparison;

import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.ComparisonReport;
import dev.trunkline.core.comparison.SubjectReport;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key figures of a report.
 *
 * @param visitsShare of the visits read, such as {@code 1.0%}
 * @param value the change, signed, in the site's currency; {@code valueBefore} and {@code valueAfter} without sign
 * @param mostRenumbered the largest move between numbers; null when there is none
 */
record Figures(
        long visitsMoved,
        String visitsShare,
        long responsesMoved,
        String responsesShare,
        String value,
        String valueBefore,
        String valueAfter,
        String leadsGained,
        String leadsLost,
        long renumbered,
        @Nullable MoveRow mostRenumbered,
        String eligibleGained,
        String eligibleLost,
        long visitsFailed,
        long responsesFailed) {
    private static final String MINUS = "−";

    static Figures of(ComparisonReport report) {
        SubjectReport visits = report.visits();
        SubjectReport responses = report.responses();
        List<MoveRow> numbers = MoveRow.of(visits, Aspect.NUMBER);
        return new Figures(
                ComparisonRow.moved(visits),
                share(ComparisonRow.moved(visits), visits.counts().read()),
                ComparisonRow.moved(responses),
                share(ComparisonRow.moved(responses), responses.counts().read()),
                money(report.worth().candidate().subtract(report.worth().base()), true),
                money(report.worth().base(), false),
                money(report.worth().candidate(), false),
                "+" + plain(to(responses, Aspect.QUALIFICATION, "lead")),
                MINUS + plain(to(responses, Aspect.QUALIFICATION, "no lead")),
                visits.changed().getOrDefault(Aspect.NUMBER, 0L),
                numbers.isEmpty() ? null : numbers.getFirst(),
                "+" + plain(to(visits, Aspect.ELIGIBILITY, "pool number")),
                MINUS + plain(to(visits, Aspect.ELIGIBILITY, "no pool number")),
                visits.counts().failed(),
                responses.counts().failed());
    }

    /** With its sign, such as {@code +3} or {@code −1,204}; nothing has none. */
    static String signed(long count) {
        return count == 0 ? "0" : (count > 0 ? "+" : MINUS) + plain(Math.abs(count));
    }

    private static String plain(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static long to(SubjectReport report, Aspect aspect, String end) {
        return MoveRow.moved(report, aspect)
                .filter(move -> move.to().equals(end))
                .mapToLong(move -> move.count())
                .sum();
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "0%" : String.format(Locale.ROOT, "%.1f%%", part * 100.0 / whole);
    }

    private static String money(BigDecimal amount, boolean signed) {
        String plain =
                "$" + new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.abs());
        return !signed || amount.signum() == 0 ? plain : (amount.signum() > 0 ? "+" : MINUS) + plain;
    }
}
