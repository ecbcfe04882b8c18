package dev.trunkline.rules.fact;

import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.source.ClickId;
import dev.trunkline.rules.source.Domains;
import dev.trunkline.rules.source.NamedLists;
import dev.trunkline.rules.source.SourceMedium;
import dev.trunkline.rules.source.WebAddress;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the fact of a visit. Immutable. */
public final class VisitFacts {
    private static final String DIRECT = "(direct)";

    private final ZoneId zone;
    private final NamedLists lists;

    /**
     * Makes facts in a zone.
     *
     * @param zone in which rules know the hour and the weekday
     * @param lists that the rules name
     */
    public VisitFacts(ZoneId zone, NamedLists lists) {
        this.zone = zone;
        this.lists = lists;
    }

    /** What rules know of the visit. */
    public VisitFact of(Visit visit) {
        WebAddress landing = WebAddress.parse(visit.landingUrl(), VisitFact.LONGEST_TEXT);
        WebAddress referrer = WebAddress.parse(visit.referrer(), VisitFact.LONGEST_TEXT);
        SourceMedium origin = SourceMedium.of(landing, referrer);
        ZonedDateTime at = visit.at().atZone(zone);
        String language = firstLanguage(visit.language());
        TouchFact touch = touch(landing, origin, 0);
        TouchFact first = earlier(visit.earlier().first(), visit, touch);
        TouchFact last =
                origin.source().equals(DIRECT) ? earlier(visit.earlier().lastNotDirect(), visit, touch) : touch;
        return new VisitFact(
                origin.source(),
                origin.medium(),
                touch.campaign(),
                touch.clickId(),
                landing.parameters(),
                referrer.host(),
                Domains.registrable(referrer.host()),
                landing.host(),
                landing.path(),
                language,
                country(language),
                device(visit.userAgent()),
                visit.returning(),
                at.getHour(),
                at.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                first,
                last,
                lists);
    }

    private static TouchFact earlier(@Nullable Touchpoint touchpoint, Visit visit, TouchFact otherwise) {
        if (touchpoint == null) {
            return otherwise;
        }
        WebAddress landing = WebAddress.parse(touchpoint.landingUrl(), VisitFact.LONGEST_TEXT);
        WebAddress referrer = WebAddress.parse(touchpoint.referrer(), VisitFact.LONGEST_TEXT);
        long days = Duration.between(touchpoint.at(), visit.at()).toDays();
        return touch(landing, SourceMedium.of(landing, referrer), days);
    }

    private static TouchFact touch(WebAddress landing, SourceMedium origin, long days) {
        return new TouchFact(
                origin.source(),
                origin.medium(),
                landing.parameters().first("utm_campaign").toLowerCase(Locale.ROOT),
                ClickId.in(landing.parameters()).map(ClickId::parameter).orElse(""),
                days);
    }

    /** Browsers may send several, the dearest first: {@code en-CA,en;q=0.9}. */
    private static String firstLanguage(String languages) {
        String first = languages.split("[,;]", 2)[0].strip();
        return first.length() > VisitFact.LONGEST_TEXT ? first.substring(0, VisitFact.LONGEST_TEXT) : first;
    }

    private static String country(String language) {
        String region = Locale.forLanguageTag(language).getCountry();
        return region.length() == 2 ? region : "";
    }

    private static String device(String userAgent) {
        if (userAgent.isBlank()) {
            return "";
        }
        boolean android = userAgent.contains("Android");
        boolean mobile = userAgent.contains("Mobi");
        if (userAgent.contains("iPad") || userAgent.contains("Tablet") || android && !mobile) {
            return "tablet";
        }
        return mobile || userAgent.contains("iPhone") ? "mobile" : "desktop";
    }
}
