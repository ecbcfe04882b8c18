package dev.trunkline.rules.lint;

import com.google.re2j.Pattern;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerFacts;
import dev.trunkline.core.response.CallerKind;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.SpamMark;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.lint.NumberValues.Bound;
import dev.trunkline.rules.source.ClickId;
import dev.trunkline.rules.source.NamedLists;
import dev.trunkline.rules.source.SourceLists;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of the values of a stage's fields before any rule is read. */
final class KnownValues {
    private static final String UNASSIGNED = "Unassigned";
    private static final int LAST_HOUR = 23;

    private final Map<String, Known> fields = new HashMap<>();
    private final boolean shippedListsStand;

    /**
     * What a field or function can be.
     *
     * @param words the end of a sentence that begins with its name
     */
    record Known(ValueSet values, String words) {}

    KnownValues(RuleStage stage, CheckedRuleSet rules) {
        shippedListsStand = rules.lists().lists().keySet().stream().noneMatch(SourceLists.NAMES::contains);
        fields.put("hour", new Known(NumberValues.between(0, LAST_HOUR), "is 0 to 23"));
        one("weekday", words(DayOfWeek.values()));
        switch (stage) {
            case CHANNEL -> ofVisits();
            case CAMPAIGN, NUMBER -> {
                ofVisits();
                channels(rules);
            }
            case QUALIFICATION -> ofResponses();
        }
    }

    private void ofVisits() {
        one("device", List.of("mobile", "tablet", "desktop", ""));
        one(
                "clickId",
                Stream.concat(Arrays.stream(ClickId.values()).map(ClickId::parameter), Stream.of(""))
                        .toList());
        TextTest country = new TextTest.Regex(Pattern.compile("([A-Z]{2})?"), false);
        fields.put("country", new Known(new TextValues(Set.of(), List.of(country)), "is two capital letters or empty"));
        Bound none = new Bound(BigDecimal.ZERO, true);
        Bound all = new Bound(BigDecimal.ONE, true);
        fields.put("freeShare", new Known(new NumberValues(false, none, all, Set.of()), "is 0 to 1"));
    }

    private void channels(CheckedRuleSet rules) {
        List<String> names = new ArrayList<>(List.of(UNASSIGNED));
        rules.stage(RuleStage.CHANNEL).rules().stream()
                .flatMap(rule -> rule.actions().stream())
                .forEach(action -> {
                    if (action instanceof Action.Name name && name.value() instanceof Action.Literal literal) {
                        names.add(literal.text());
                    }
                });
        fields.put("channel", new Known(OnlyValues.of(names), "is what a channel rule decides, or Unassigned"));
    }

    private void ofResponses() {
        one("kind", words(ResponseKind.values()));
        one("status", words(CallStatus.values()));
        one("outcome", List.of("attributed", "unattributed", "not-evaluated"));
        List<String> methods = new ArrayList<>(words(AttributionMethod.values()));
        methods.add("");
        one("method", methods);
        one("callerKind", words(CallerKind.values()));
        List<String> spamReasons = new ArrayList<>(words(SpamMark.values()));
        spamReasons.add("");
        one("spamReason", spamReasons);
        for (String count : List.of("callsInLastHour", "shortCallsInLastDay")) {
            fields.put(count, new Known(NumberValues.between(0, CallerFacts.MOST_RESPONSES), "is 0 to 20"));
        }
        Bound none = new Bound(BigDecimal.ZERO, true);
        fields.put("durationSeconds", new Known(new NumberValues(true, none, null, Set.of()), "is 0 or more"));
    }

    private void one(String field, List<String> texts) {
        String shown =
                String.join(", ", texts.stream().filter(text -> !text.isEmpty()).toList());
        String orEmpty = texts.contains("") ? " or empty" : "";
        fields.put(field, new Known(OnlyValues.of(texts), "is one of " + shown + orEmpty));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** What the operand can be; empty when nothing is known. */
    Optional<Known> of(Operand operand) {
        String name = switch (operand) {
            case Operand.Plain plain -> plain.field().name();
            case Operand.Call call -> call.function().name();
        };
        return Optional.ofNullable(fields.get(name));
    }

    /** What a function says of a value of the field that it is asked about; empty when that is not known here. */
    Optional<Boolean> answer(Operand.Call call, String value) {
        return switch (call.function().name()) {
            case "onDomain" -> Optional.of(SourceLists.onDomain(value, call.literal()));
            case "inList" ->
                shippedListsStand && SourceLists.NAMES.contains(call.literal())
                        ? Optional.of(NamedLists.SHIPPED.contains(value, call.literal()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
