package dev.trunkline.rules.language;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.rules.fact.CampaignFact;
import dev.trunkline.rules.fact.NumberFact;
import dev.trunkline.rules.fact.ResponseFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that the later stages have of their own. */
final class LaterWords {
    private static final String CHANNEL = "What the channel rules said; Unassigned when none matched.";

    private LaterWords() {}

    static List<Field> campaignFields() {
        List<Field> fields = new ArrayList<>(VisitWords.fields());
        fields.add(Field.of("channel", ValueType.TEXT, false, CHANNEL, CampaignFact::channel));
        return fields;
    }

    static List<Field> numberFields() {
        List<Field> fields = new ArrayList<>(VisitWords.fields());
        fields.removeIf(field -> field.name().equals("campaign"));
        fields.addAll(List.of(
                ofNumber("channel", ValueType.TEXT, NumberFact::channel, CHANNEL),
                ofNumber(
                        "campaign",
                        ValueType.TEXT,
                        NumberFact::campaign,
                        "What the campaign rules said, in the case in which they said it; empty when none matched."),
                ofNumber(
                        "keyword",
                        ValueType.TEXT,
                        NumberFact::keyword,
                        "What the campaign rules said; empty when none matched."),
                ofNumber(
                        "eligible",
                        ValueType.YES_NO,
                        NumberFact::eligible,
                        "Whether the visitor may hold a pool number."),
                ofNumber("bot", ValueType.YES_NO, NumberFact::bot, "Whether the visitor is a crawler."),
                ofNumber(
                        "prefetch", ValueType.YES_NO, NumberFact::prefetch, "Whether the page was only fetched ahead."),
                ofNumber(
                        "consentGiven", ValueType.YES_NO, NumberFact::consentGiven, "Whether the visitor consented.")));
        return fields;
    }

    static List<FunctionSign> numberFunctions() {
        List<FunctionSign> functions = new ArrayList<>(VisitWords.functions());
        functions.add(new FunctionSign(
                "freeShare",
                false,
                ValueType.NUMBER,
                "freeShare(\"ppc\")",
                "The share of a pool's numbers that nobody holds, from 0 to 1; 0 for a pool that the site does not"
                        + " have.",
                LaterWords::poolProblem,
                (fact, none, pool) -> ((NumberFact) fact).freeShare(pool)));
        return functions;
    }

    static String poolProblem(String pool) {
        try {
            new PoolId(pool);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Those of the response, then those of its visit whose names the response does not have itself. */
    static List<Field> responseFields() {
        List<Field> fields = new ArrayList<>(ofResponse());
        Set<String> taken = fields.stream().map(Field::name).collect(Collectors.toSet());
        VisitWords.fields().stream()
                .filter(field -> !taken.contains(field.name()))
                .forEach(fields::add);
        return fields;
    }

    private static List<Field> ofResponse() {
        return Stream.of(ofCourse(), ofCaller(), ofVerdict())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> ofCourse() {
        return List.of(
                lower("kind", ResponseFact::kind, "call, text, form or email (a click on an address)."),
                ofResponse("answered", ValueType.YES_NO, ResponseFact::answered, "Whether somebody answered."),
                ofResponse(
                        "durationSeconds",
                        ValueType.WHOLE_NUMBER,
                        ResponseFact::durationSeconds,
                        "How long they talked; 0 while that is unknown."));
    }

    private static List<Field> ofCaller() {
        return List.of(
                ofResponse(
                        "firstTime",
                        ValueType.YES_NO,
                        ResponseFact::firstTime,
                        "Whether the caller was not known to the site before."),
                ofResponse(
                        "callerWithheld",
                        ValueType.YES_NO,
                        ResponseFact::callerWithheld,
                        "Whether the caller's number was withheld."),
                lower(
                        "callerKind",
                        ResponseFact::callerKind,
                        "The kind of the caller's number: ordinary, withheld, toll-free, premium-rate, shared-cost, invalid, made-up, "
                                + "own (one of your tracking numbers) or other (no telephone number)."),
                ofResponse(
                        "callsInLastHour",
                        ValueType.WHOLE_NUMBER,
                        ResponseFact::callsInLastHour,
                        "How many calls of the same caller came in the hour before, this one not counted; 20 at most."),
                ofResponse(
                        "shortCallsInLastDay",
                        ValueType.WHOLE_NUMBER,
                        ResponseFact::shortCallsInLastDay,
                        "How many answered calls of the same caller in the 24 hours before ended within 10 seconds; 20 at most."),
                ofResponse(
                        "spam",
                        ValueType.YES_NO,
                        ResponseFact::spam,
                        "Whether it looks like a response that nobody means; docs/rules.md says when."),
                lower(
                        "spamReason",
                        ResponseFact::spamReason,
                        "The surest sign of that: own-number, invalid-number, made-up-number, withheld-and-brief or short-calls; "
                                + "empty when there is none."));
    }

    private static List<Field> ofVerdict() {
        return List.of(
                lower(
                        "status",
                        ResponseFact::status,
                        "ringing, in-progress, canceled, no-answer, busy, failed or completed."),
                ofResponse("channel", ValueType.TEXT, ResponseFact::channel, "Its channel; empty when it has none."),
                ofResponse("campaign", ValueType.TEXT, ResponseFact::campaign, "Its campaign; empty when it has none."),
                ofResponse("keyword", ValueType.TEXT, ResponseFact::keyword, "Its keyword; empty when it has none."),
                lower("source", ResponseFact::source, "Its source; empty when it has none."),
                lower("medium", ResponseFact::medium, "Its medium; empty when it has none."),
                lower(
                        "method",
                        ResponseFact::method,
                        "How it was attributed: session, channel, overflow or form; empty when it was not."),
                lower("outcome", ResponseFact::outcome, "attributed, unattributed or not-evaluated."),
                ofResponse(
                        "hour",
                        ValueType.WHOLE_NUMBER,
                        ResponseFact::hour,
                        "The hour of its start, 0 to 23, in the site's time zone."),
                lower(
                        "weekday",
                        ResponseFact::weekday,
                        "The day of its start, monday to sunday, in the site's time zone."),
                ofResponse(
                        "visitKnown",
                        ValueType.YES_NO,
                        ResponseFact::visitKnown,
                        "Whether the visit that it came from is known; without it the fields of a visit are empty."));
    }

    static List<FunctionSign> responseFunctions() {
        return VisitWords.functions();
    }

    private static Field ofNumber(String name, ValueType type, Function<NumberFact, Object> reader, String meaning) {
        return Field.of(name, type, false, meaning, reader);
    }

    private static Field ofResponse(
            String name, ValueType type, Function<ResponseFact, Object> reader, String meaning) {
        return Field.of(name, type, false, meaning, reader);
    }

    private static Field lower(String name, Function<ResponseFact, Object> reader, String meaning) {
        return Field.of(name, ValueType.TEXT, true, meaning, reader);
    }
}
