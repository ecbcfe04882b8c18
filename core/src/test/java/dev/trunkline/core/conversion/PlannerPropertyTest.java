package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.conversion.Plan.Step;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.outcome.Outcomes;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.visit.AnalyticsIds;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the sequence of re-attributions and of outcomes that are told late or out of order: a platform that takes nothing outside its
 * windows ends up knowing what it should, or the plan says what stands in the way; and a second run sends nothing.
 */
class PlannerPropertyTest {
    private static final Instant AT = Examples.NOON;
    private static final ResponseId RESPONSE = new ResponseId("r-1");
    private static final int HISTORIES = 400;
    private static final int CHANGES = 12;

    @ParameterizedTest
    @EnumSource(Platform.class)
    void thePlatformKnowsWhatItShouldOrThePlanSaysWhyNot(Platform platform) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random chance = new Random(seed);
            PlatformDouble there = new PlatformDouble(platform.rules());
            List<LedgerEntry> ledger = new ArrayList<>();
            Planner planner = new Planner(platform.rules());
            History history = new History(platform, chance);
            Instant now = AT;
            for (int change = 0; change < CHANGES; change++) {
                now = now.plus(Duration.ofMinutes(chance.nextInt(6 * 24 * 60)));
                Wanted wanted = history.change(now);

                Plan plan = planner.plan(RESPONSE, wanted, Knowledge.of(ledger), now);
                for (Step step : plan.steps()) {
                    there.take(step, now);
                    ledger.add(entry(ledger.size() + 1, step, now));
                }

                Knowledge known = Knowledge.of(ledger);
                String as = platform + ", seed " + seed + ", change " + change + ", " + wanted + ", " + plan;
                assertThat(there.current).as(as).isEqualTo(known.current());
                assertThat(planner.plan(RESPONSE, wanted, known, now).steps())
                        .as("A second run: " + as)
                        .isEmpty();
                if (plan.obstacle() == null) {
                    assertThat(says(known.current())).as(as).isEqualTo(says(wanted));
                } else {
                    assertThat(there.isInTheWay(plan, now)).as(as).isTrue();
                }
            }
        }
    }

    private static String says(Wanted wanted) {
        return wanted instanceof Wanted.Told told ? says(told.conversion()) : "";
    }

    private static String says(@Nullable Conversion conversion) {
        return conversion == null
                ? ""
                : conversion.click().value() + " " + conversion.value().toPlainString()
                        + (conversion.isWorthNothing() ? "" : conversion.currencyOr("CAD"));
    }

    private static LedgerEntry entry(int number, Step step, Instant now) {
        return new LedgerEntry(
                new DestinationId("d"),
                new ResponseKey(AT, RESPONSE),
                number,
                step.kind(),
                step.order(),
                step.what(),
                new SendingId("s"),
                now,
                EntryOutcome.SENT,
                "");
    }

    /** One response: judged again now and then, and now and then somebody tells what became of it. */
    private static final class History {
        private static final int DAYS = 24 * 60;

        private final WantedConversions wanted;
        private final Random chance;
        private JudgedResponse judged = Examples.judged(Examples.call("r-1", AT));
        private int told;

        History(Platform platform, Random chance) {
            this.wanted = new WantedConversions(Told.destination("d", platform), Examples.site());
            this.chance = chance;
        }

        Wanted change(Instant now) {
            judged = chance.nextBoolean() ? judged.with(decision()) : judged.with(outcome(now));
            String visit = WantedConversions.visitOf(judged).map(VisitId::value).orElse("");
            return wanted.of(judged, visit.isEmpty() ? null : visit(visit), now);
        }

        private Decision decision() {
            Decision before = judged.current();
            Qualification lead = new Qualification(chance.nextInt(4) > 0, BigDecimal.TEN, "calls");
            String visit = chance.nextInt(4) > 0 ? "a" : "b";
            Attribution.Attributed from = new Attribution.Attributed(
                    AttributionMethod.SESSION, visit, "", "", "", "", new VisitId(visit), null, 1);
            return new Decision(
                    before.id(), before.response(), 3, from, lead, before.rules(), before.decidedAt(), null);
        }

        /** Half of them are told after later ones. */
        private Outcome outcome(Instant now) {
            Instant at = now.minus(Duration.ofMinutes(chance.nextInt(10 * DAYS)));
            String id = "o" + told++;
            return switch (chance.nextInt(4)) {
                case 0 -> Outcomes.lost(id, at);
                case 1 -> Outcomes.of("r-1", id, Outcomes.facts(OutcomeKind.OPEN, at, null, ""));
                case 2 -> Outcomes.of("r-1", id, Outcomes.facts(OutcomeKind.SALE, at, "10", "USD"));
                default -> Outcomes.sale(id, at, Integer.toString(chance.nextInt(3) * 10));
            };
        }

        /** An hour before, with a click on every platform. */
        private static Visit visit(String click) {
            String signals = "ad_storage=granted ad_user_data=granted analytics_storage=granted";
            String query = "?gclid=%1$s&msclkid=%1$s&fbclid=%1$s".formatted(click);
            return WantedConversionsTest.visit(query, signals, AT.minusSeconds(3_600), new AnalyticsIds(click, ""));
        }
    }

    /** The platform: takes what its documentation says it takes, and fails the test on all else. */
    private static final class PlatformDouble {
        private final PlatformRules rules;
        private final Map<String, Conversion> ofOrder = new HashMap<>();
        private final List<String> seen = new ArrayList<>();
        private @Nullable Conversion current;
        private Instant sentAt = AT;

        PlatformDouble(PlatformRules rules) {
            this.rules = rules;
        }

        void take(Step step, Instant now) {
            switch (step.kind()) {
                case CONVERSION -> {
                    assertThat(current).isNull();
                    String name = rules.named()
                            ? step.order()
                            : step.what().click() + " " + step.what().at();
                    assertThat(seen).doesNotContain(name);
                    assertThat(isTooOld(step.what(), now)).isFalse();
                    seen.add(name);
                    ofOrder.put(step.order(), step.what());
                    current = step.what();
                    sentAt = now;
                }
                case RESTATE -> {
                    assertThat(ofOrder).containsKey(step.order());
                    assertThat(isOpen(rules.restate(), now)).isTrue();
                    current = step.what();
                }
                case RETRACT -> {
                    assertThat(ofOrder.remove(step.order())).isNotNull();
                    assertThat(isOpen(rules.retract(), now)).isTrue();
                    current = null;
                }
            }
        }

        boolean isInTheWay(Plan plan, Instant now) {
            return switch (Objects.requireNonNull(plan.obstacle()).reason()) {
                case CLICK_TOO_OLD, CONVERSION_TOO_OLD ->
                    isTooOld(Told.conversion(ClickIdKind.GCLID, "a", AT, "1"), now);
                case TOO_EARLY, TOO_LATE -> !isOpen(rules.restate(), now) || !isOpen(rules.retract(), now);
                case CANNOT_RESTATE -> rules.restate() == null;
                case CANNOT_RETRACT -> rules.retract() == null;
                case CONSENT_DENIED, CONSENT_UNKNOWN, TOO_UNCERTAIN, REFUSED -> false;
            };
        }

        private boolean isTooOld(Conversion what, Instant now) {
            return rules.clickAge() != null && !now.isBefore(what.clickedAt().plus(rules.clickAge()))
                    || rules.conversionAge() != null && now.isAfter(AT.plus(rules.conversionAge()));
        }

        private boolean isOpen(@Nullable AdjustmentWindow window, Instant now) {
            return window != null
                    && !now.isBefore(sentAt.plus(window.afterSending()))
                    && current != null
                    && !now.isAfter(current.at().plus(window.afterConversion()));
        }
    }
}
