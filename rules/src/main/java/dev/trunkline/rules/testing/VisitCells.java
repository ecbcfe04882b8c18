package dev.trunkline.rules.testing;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row that make a visit. */
final class VisitCells {
    static final SiteId SITE = new SiteId("tests");
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2999;
    private static final LocalDateTime A_MONDAY = LocalDateTime.of(2026, 11, 23, 10, 30);
    private static final Duration SINCE_FIRST = Duration.ofDays(7);
    private static final Duration SINCE_LAST = Duration.ofDays(1);
    private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,20})?");

    private final TestRow row;
    private final Instant at;

    VisitCells(TestRow row, ZoneId zone) {
        this.row = row;
        this.at = at(row).atZone(zone).toInstant();
    }

    private static LocalDateTime at(TestRow row) {
        if (!row.has(TestColumn.AT)) {
            return A_MONDAY;
        }
        try {
            LocalDateTime at = LocalDateTime.parse(row.text(TestColumn.AT), AT);
            if (at.getYear() >= EARLIEST_YEAR && at.getYear() <= LATEST_YEAR) {
                return at;
            }
        } catch (DateTimeParseException ignored) {
            // Said below.
        }
        row.bad(TestColumn.AT, "write a date and a time such as 2026-11-23 10:30.");
        return A_MONDAY;
    }

    /** When the visit or the response of the row began. */
    Instant at() {
        return at;
    }

    /** The visit; null when the row has no URL. */
    @Nullable
    Visit visit() {
        if (!row.has(TestColumn.URL)) {
            return null;
        }
        EarlierTouches earlier = earlier();
        return new Visit(
                new VisitId("test-visit"),
                SITE,
                new VisitorId("test-visitor"),
                at,
                row.text(TestColumn.URL),
                row.text(TestColumn.REFERRER),
                row.text(TestColumn.USER_AGENT),
                row.text(TestColumn.LANGUAGE),
                "",
                Map.of(),
                row.yes(TestColumn.RETURNING, earlier.first() != null),
                earlier);
    }

    /** As a stored visit remembers them: who has a last touch that was not direct had a first one, and the other way round. */
    private EarlierTouches earlier() {
        Touchpoint first = touch(TestColumn.FIRST_URL, TestColumn.FIRST_REFERRER, at.minus(SINCE_FIRST));
        Touchpoint last = touch(TestColumn.LAST_URL, TestColumn.LAST_REFERRER, at.minus(SINCE_LAST));
        if (last == null) {
            return new EarlierTouches(first, first == null || first.isDirect() ? null : first);
        }
        if (last.isDirect()) {
            row.bad(
                    row.has(TestColumn.LAST_URL) ? TestColumn.LAST_URL : TestColumn.LAST_REFERRER,
                    "the last touch is one that was not direct: write a URL with tags or a click id, or a referrer of another site.");
        }
        return new EarlierTouches(first == null ? last : first, last);
    }

    private @Nullable Touchpoint touch(TestColumn url, TestColumn referrer, Instant when) {
        return row.has(url) || row.has(referrer) ? new Touchpoint(when, row.text(url), row.text(referrer)) : null;
    }

    /** @param pools all free where the row does not say otherwise */
    NumberContext context(Set<String> pools) {
        Map<String, Double> shares = new HashMap<>();
        pools.forEach(pool -> shares.put(pool, 1.0));
        if (row.has(TestColumn.FREE)) {
            shares.putAll(shares(row.text(TestColumn.FREE)));
        }
        Eligibility eligibility = row.word(
                        TestColumn.ELIGIBILITY, Eligibility.class, "eligible, bot, prefetch or no-consent")
                .orElse(Eligibility.ELIGIBLE);
        return new NumberContext(eligibility, shares);
    }

    private Map<String, Double> shares(String cell) {
        Map<String, Double> shares = new HashMap<>();
        for (String part : cell.split("\\s+")) {
            int equals = part.indexOf('=');
            String share = part.substring(equals + 1);
            if (equals < 0
                    || !PoolId.isKey(part.substring(0, equals))
                    || !SHARE.matcher(share).matches()
                    || Double.parseDouble(share) > 1) {
                row.bad(TestColumn.FREE, "write pools with shares from 0 to 1, such as ppc=0.25 night=0.");
                return Map.of();
            }
            shares.put(part.substring(0, equals), Double.parseDouble(share));
        }
        return shares;
    }
}
