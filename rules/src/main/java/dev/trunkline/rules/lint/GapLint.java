package dev.trunkline.rules.lint;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.rules.language.CheckedRuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks the compiled rules about typical paid clicks, with every pool free, by day and by night, from a desk and from a telephone. A
 * click that no number rule matches either time is not covered: its visitor, who was paid for, sees the site's own number.
 */
final class GapLint {
    /** The parameters of the landing page behind the advertisement; docs/rules.md shows how they are read. */
    private static final List<String> PAID_CLICKS = List.of(
            "gclid=x",
            "gbraid=x",
            "wbraid=x",
            "msclkid=x",
            "dclid=x",
            "ttclid=x",
            "utm_source=google&utm_medium=cpc",
            "utm_source=bing&utm_medium=cpc",
            "utm_source=google&utm_medium=cpc&utm_campaign=shopping",
            "utm_source=facebook&utm_medium=cpc&fbclid=x",
            "utm_source=instagram&utm_medium=paid_social&fbclid=x",
            "utm_source=linkedin&utm_medium=paid-social",
            "utm_source=youtube&utm_medium=cpv",
            "utm_source=news.example&utm_medium=display",
            "utm_source=news.example&utm_medium=ppc");

    private static final Arrival BY_DAY = new Arrival(
            Instant.parse("2026-06-03T15:00:00Z"),
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            false);
    private static final Arrival BY_NIGHT = new Arrival(
            Instant.parse("2026-06-07T03:00:00Z"),
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
            true);

    private final CheckedRuleSet checked;
    private final RuleBase rules;
    private final NumberContext context;

    private record Arrival(Instant at, String userAgent, boolean returning) {}

    GapLint(CheckedRuleSet checked, RuleBase rules, SiteReferences site) {
        this.checked = checked;
        this.rules = rules;
        this.context = new NumberContext(
                Eligibility.ELIGIBLE, site.pools().stream().collect(Collectors.toMap(PoolId::key, pool -> 1.0)));
    }

    void run(Findings findings) {
        if (checked.stage(RuleStage.NUMBER).rules().isEmpty()) {
            findings.warning(
                    RuleFile.NUMBER,
                    0,
                    LintCode.GAP,
                    "There is no number rule, so every visitor sees the site's own number, also after a paid click: "
                            + "add a rule that decides a pool or a number.");
            return;
        }
        Map<String, List<String>> byChannel = new TreeMap<>();
        for (String click : PAID_CLICKS) {
            Explanation byDay = rules.explain(visit(click, BY_DAY), context);
            if (!isCovered(byDay) && !isCovered(rules.explain(visit(click, BY_NIGHT), context))) {
                byChannel
                        .computeIfAbsent(channel(byDay), name -> new ArrayList<>())
                        .add("?" + click);
            }
        }
        byChannel.forEach(
                (channel, clicks) -> findings.warning(RuleFile.NUMBER, 0, LintCode.GAP, message(channel, clicks)));
    }

    private static boolean isCovered(Explanation explanation) {
        return explanation.stages().stream()
                .anyMatch(stage ->
                        stage.stage() == RuleStage.NUMBER && !stage.winner().isEmpty());
    }

    private static String channel(Explanation explanation) {
        return explanation.facts().stream()
                .filter(fact -> fact.name().equals("channel"))
                .map(Explanation.SeenFact::value)
                .findFirst()
                .orElse("");
    }

    private static String message(String channel, List<String> clicks) {
        return "No number rule covers a paid click of the channel \"" + channel + "\", such as "
                + String.join(" or ", clicks) + ": its visitor sees the site's own number. Add a rule such as"
                + " Visit( channel == \"" + channel + "\" ) that decides a pool or a number.";
    }

    private static Visit visit(String click, Arrival arrival) {
        return new Visit(
                new VisitId("lint-visit"),
                new SiteId("lint"),
                new VisitorId("lint-visitor"),
                arrival.at,
                "https://www.example.com/?" + click,
                "",
                arrival.userAgent,
                "en-US",
                "1440x900",
                Map.of(),
                arrival.returning,
                EarlierTouches.NONE);
    }
}
