package dev.trunkline.rules.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the tests file, in the order in which they are shown. */
public enum TestColumn {
    TEST("test", Part.NAME, "The test's name, as a sentence; unique."),
    URL(
            "url",
            Part.VISIT,
            "The address of the landing page, which makes the row a visit; (none) when the browser told none."),
    REFERRER("referrer", Part.VISIT, "The page before."),
    USER_AGENT("user agent", Part.VISIT, "What the browser calls itself."),
    LANGUAGE("language", Part.VISIT, "The browser's language, such as en-CA."),
    RETURNING(
            "returning",
            Part.VISIT,
            "yes or no: whether the visitor had been here before. Left out: yes with an earlier touch, else no."),
    AT(
            "at",
            Part.VISIT_OR_RESPONSE,
            "Date and time in the site's time zone, such as 2026-11-23 10:30, a Monday, which it is when left out."),
    FIRST_URL(
            "first url",
            Part.VISIT,
            "The landing page of the visitor's first visit. Left out with its referrer: the last touch is the first,"
                    + " too."),
    FIRST_REFERRER("first referrer", Part.VISIT, "The page before that."),
    LAST_URL(
            "last url",
            Part.VISIT,
            "The landing page of the last visit before this one that was not direct. Left out with its referrer: the"
                    + " first touch, unless it was direct."),
    LAST_REFERRER("last referrer", Part.VISIT, "The page before that."),
    ELIGIBILITY("eligibility", Part.VISIT, "eligible (when left out), bot, prefetch or no-consent."),
    FREE(
            "free",
            Part.VISIT,
            "The free share of pools, from 0 to 1: ppc=0.25 night=0. A pool that is not named is all free."),
    RESPONSE("response", Part.RESPONSE, "call, text, form or email, which makes the row a response."),
    STATUS(
            "status",
            Part.RESPONSE,
            "completed (when left out), ringing, in-progress, canceled, no-answer, busy or failed."),
    ANSWERED("answered", Part.RESPONSE, "yes or no (when left out): whether somebody answered."),
    SECONDS("seconds", Part.RESPONSE, "How long they talked; 0 when left out."),
    FIRST_TIME(
            "first time",
            Part.RESPONSE,
            "yes or no (when left out): whether the caller was not known to the site before."),
    WITHHELD("withheld", Part.RESPONSE, "yes or no (when left out): whether the caller's number was withheld."),
    CALLER_KIND(
            "caller kind",
            Part.RESPONSE,
            "ordinary, withheld, toll-free, premium-rate, shared-cost, invalid, made-up, own or other. Left out:"
                    + " withheld or ordinary."),
    CALLS_IN_LAST_HOUR(
            "calls in last hour",
            Part.RESPONSE,
            "How many calls of the same caller came in the hour before; 0 when left out."),
    SHORT_CALLS_IN_LAST_DAY(
            "short calls in last day",
            Part.RESPONSE,
            "How many answered calls of the same caller in the day before ended within 10 seconds; 0 when left out."),
    METHOD(
            "method",
            Part.RESPONSE,
            "How the response was attributed: session, overflow or form to the visit of the row, channel to the"
                    + " attributed channel, none to nothing. Left out: what the other cells allow, in this order: channel,"
                    + " form, session, none."),
    ATTRIBUTED_CHANNEL(
            "attributed channel",
            Part.RESPONSE,
            "The channel of the number that was called, for a response that no visit is known of."),
    SOURCE("source", Part.OF_VISIT, "The source of the visit, such as google or (direct)."),
    MEDIUM("medium", Part.OF_VISIT, "The medium of the visit, such as cpc or (none)."),
    CHANNEL("channel", Part.OF_VISIT, "What the channel rules say; Unassigned when none matches."),
    CAMPAIGN("campaign", Part.OF_VISIT, "What the campaign rules say."),
    KEYWORD("keyword", Part.OF_VISIT, "What the campaign rules say."),
    CHANNEL_RULE("channel rule", Part.OF_VISIT, "The channel rule that won."),
    CAMPAIGN_RULE("campaign rule", Part.OF_VISIT, "The campaign rule that won."),
    NUMBER(
            "number",
            Part.OF_VISIT,
            "The strongest proposal of the number rules: pool ppc, +14165550130, or site when there is none."),
    NUMBER_RULE("number rule", Part.OF_VISIT, "The number rule that proposed it."),
    QUALIFIED("qualified", Part.OF_RESPONSE, "yes or no: whether the response is a lead."),
    VALUE("value", Part.OF_RESPONSE, "What it is worth, such as 50."),
    QUALIFICATION_RULE("qualification rule", Part.OF_RESPONSE, "The qualification rule that won.");

    /** Stands for an empty value, where an empty cell asks nothing. */
    static final String NONE = "(none)";

    private static final Map<String, TestColumn> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(TestColumn::word, Function.identity()));

    private final String word;
    private final Part part;
    private final String meaning;

    TestColumn(String word, Part part, String meaning) {
        this.word = word;
        this.part = part;
        this.meaning = meaning;
    }

    /** The column that a cell of the header names, whatever its capitals and spaces. */
    static Optional<TestColumn> ofCell(String cell) {
        return Optional.ofNullable(
                BY_WORD.get(cell.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)));
    }

    /** The names of all columns. */
    static List<String> words() {
        return Arrays.stream(values()).map(TestColumn::word).toList();
    }

    /** The name as the header says it, such as {@code user agent}. */
    public String word() {
        return word;
    }

    /** One sentence for authors. */
    public String meaning() {
        return meaning;
    }

    /** What its cells are about. */
    Part part() {
        return part;
    }

    /** Whether its cells say what must come out. */
    public boolean isExpectation() {
        return part == Part.OF_VISIT || part == Part.OF_RESPONSE;
    }

    /** Whether {@code (none)} in it stands for an empty value. Of a source or medium it is the value itself. */
    boolean canBeEmpty() {
        return switch (this) {
            case URL, CHANNEL, CAMPAIGN, KEYWORD, CHANNEL_RULE, CAMPAIGN_RULE, NUMBER_RULE, QUALIFICATION_RULE -> true;
            default -> false;
        };
    }

    /** What the cells of a column are about. */
    enum Part {
        NAME,
        VISIT,
        RESPONSE,
        VISIT_OR_RESPONSE,
        /** What the rules must say of the visit. */
        OF_VISIT,
        /** What the rules must say of the response. */
        OF_RESPONSE
    }
}
