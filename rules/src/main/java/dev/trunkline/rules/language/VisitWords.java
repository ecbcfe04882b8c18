package dev.trunkline.rules.language;

import dev.trunkline.rules.fact.VisitFields;
import dev.trunkline.rules.source.SourceLists;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words that every stage about visits has. */
final class VisitWords {
    static final String IN_LIST = "inList";

    private static final int LONGEST_PARAMETER_NAME = 100;

    private static final List<Field> FIELDS = List.of(
            lower(
                    "source",
                    VisitFields::source,
                    "Where the visit came from: google, facebook.com, (direct), (not set)."),
            lower(
                    "medium",
                    VisitFields::medium,
                    "By which kind of link: cpc, organic, referral, email, (none), (not set)."),
            lower("campaign", VisitFields::campaign, "The tag utm_campaign in lower case."),
            text("utmSource", VisitFields::utmSource, "The tag utm_source as sent."),
            text("utmMedium", VisitFields::utmMedium, "The tag utm_medium as sent."),
            text("utmCampaign", VisitFields::utmCampaign, "The tag utm_campaign as sent."),
            text("utmTerm", VisitFields::utmTerm, "The tag utm_term as sent: the keyword."),
            text("utmContent", VisitFields::utmContent, "The tag utm_content as sent: the advertisement."),
            text("utmId", VisitFields::utmId, "The tag utm_id as sent: the campaign's id."),
            text("clickId", VisitFields::clickId, "Which click id the address carries, such as gclid or msclkid."),
            text("gclid", VisitFields::gclid, "The click id of Google Ads."),
            text("gbraid", VisitFields::gbraid, "The click id of Google Ads on iOS, app to web."),
            text("wbraid", VisitFields::wbraid, "The click id of Google Ads on iOS, web to app."),
            text("dclid", VisitFields::dclid, "The click id of Google's Display & Video 360."),
            text("msclkid", VisitFields::msclkid, "The click id of Microsoft Advertising."),
            text("fbclid", VisitFields::fbclid, "The click id of Meta; shared links carry it as well as ads."),
            text("ttclid", VisitFields::ttclid, "The click id of TikTok."),
            lower("referrerHost", VisitFields::referrerHost, "The host of the page before: www.google.co.uk."),
            lower("referrerDomain", VisitFields::referrerDomain, "The registered domain of that host: google.co.uk."),
            lower("landingHost", VisitFields::landingHost, "The host of the first page."),
            text("landingPath", VisitFields::landingPath, "The path of the first page: /emergency."),
            text("language", VisitFields::language, "The browser's language: en-CA."),
            text("country", VisitFields::country, "The country of that language, two capital letters: CA."),
            lower("device", VisitFields::device, "mobile, tablet or desktop."),
            yesNo("returning", VisitFields::returning, "Whether the visitor had been here before."),
            number("hour", VisitFields::hour, "The hour, 0 to 23, in the site's time zone."),
            lower("weekday", VisitFields::weekday, "The day, monday to sunday, in the site's time zone."),
            lower(
                    "firstSource",
                    VisitFields::firstSource,
                    "The source of the visitor's first visit in the attribution window; of this one for a new visitor."),
            lower("firstMedium", VisitFields::firstMedium, "The medium of that visit."),
            lower("firstCampaign", VisitFields::firstCampaign, "The tag utm_campaign of that visit in lower case."),
            text("firstClickId", VisitFields::firstClickId, "Which click id that visit carried."),
            number("daysSinceFirst", VisitFields::daysSinceFirst, "Whole days since that visit."),
            lower(
                    "lastSource",
                    VisitFields::lastSource,
                    "The source of the visitor's latest visit that was not direct, this one included."),
            lower("lastMedium", VisitFields::lastMedium, "The medium of that visit."),
            lower("lastCampaign", VisitFields::lastCampaign, "The tag utm_campaign of that visit in lower case."),
            text("lastClickId", VisitFields::lastClickId, "Which click id that visit carried."),
            number("daysSinceLast", VisitFields::daysSinceLast, "Whole days since that visit."));

    private static final List<FunctionSign> FUNCTIONS = List.of(
            inList(),
            new FunctionSign(
                    "onDomain",
                    true,
                    ValueType.YES_NO,
                    "onDomain(referrerHost, \"example.com\")",
                    "Whether a host is the domain or one of its subdomains, compared label by label.",
                    VisitWords::domainProblem,
                    (fact, field, domain) -> ((VisitFields) fact).onDomain(field, domain)),
            new FunctionSign(
                    "hasParam",
                    false,
                    ValueType.YES_NO,
                    "hasParam(\"promo\")",
                    "Whether the landing page's address has the parameter, be it empty.",
                    VisitWords::parameterProblem,
                    (fact, none, name) -> ((VisitFields) fact).hasParam(name)),
            new FunctionSign(
                    "param",
                    false,
                    ValueType.TEXT,
                    "param(\"promo\")",
                    "The value of a parameter of the landing page's address; empty without it.",
                    VisitWords::parameterProblem,
                    (fact, none, name) -> ((VisitFields) fact).param(name)));

    private VisitWords() {}

    /** The same fields each time: a later stage that has one of them means the visit's own. */
    static List<Field> fields() {
        return FIELDS;
    }

    /** The same functions each time. */
    static List<FunctionSign> functions() {
        return FUNCTIONS;
    }

    static FunctionSign inList() {
        return inList(Set.of());
    }

    /** The function, knowing the shipped lists and these of the site. */
    static FunctionSign inList(Set<String> own) {
        List<String> known = Stream.concat(SourceLists.NAMES.stream(), own.stream())
                .distinct()
                .toList();
        return new FunctionSign(
                IN_LIST,
                true,
                ValueType.YES_NO,
                "inList(source, \"search\")",
                "Whether a source is in a list: search, social, shopping, video, ai or one of the site's own.",
                list -> listProblem(list, known),
                (fact, field, list) -> ((VisitFields) fact).inList(field, list));
    }

    private static String listProblem(String list, List<String> known) {
        return known.contains(list) ? "" : "There is no list '" + list + "'." + Suggestion.didYouMean(list, known);
    }

    private static String domainProblem(String domain) {
        return domain.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
                ? ""
                : "A domain is written in lower case without scheme or path, such as example.com.";
    }

    private static String parameterProblem(String name) {
        return name.isBlank() || name.length() > LONGEST_PARAMETER_NAME
                ? "A parameter's name has 1 to " + LONGEST_PARAMETER_NAME + " characters."
                : "";
    }

    private static Field text(String name, Function<VisitFields, Object> reader, String meaning) {
        return Field.of(name, ValueType.TEXT, false, meaning, reader);
    }

    private static Field lower(String name, Function<VisitFields, Object> reader, String meaning) {
        return Field.of(name, ValueType.TEXT, true, meaning, reader);
    }

    private static Field yesNo(String name, Function<VisitFields, Object> reader, String meaning) {
        return Field.of(name, ValueType.YES_NO, false, meaning, reader);
    }

    private static Field number(String name, Function<VisitFields, Object> reader, String meaning) {
        return Field.of(name, ValueType.WHOLE_NUMBER, false, meaning, reader);
    }
}
