package dev.trunkline.templates;

import dev.trunkline.templates.Views.Done;
import dev.trunkline.templates.Views.Draft;
import dev.trunkline.templates.Views.FileCard;
import dev.trunkline.templates.Views.Line;
import dev.trunkline.templates.Views.Refusal;
import dev.trunkline.templates.Views.RuleFile;
import dev.trunkline.templates.Views.Shadow;
import dev.trunkline.templates.Views.ShadowMove;
import dev.trunkline.templates.Views.Step;
import dev.trunkline.templates.Views.Version;
import dev.trunkline.templates.Views.VersionView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The overview of the rules, a draft as a whole, and a published version, in each of their states. */
final class RuleSamples {
    static final String TEXT = """
            // Where a visit came from. The order here never decides.
            rule "winter-postcard" @priority(75)
            when Visit( utmCampain str[startsWith] "winter-postcard" )
            then decide.channel("Display"); end

            rule "paid-search-google-click" @priority(100)
            when Visit( clickId == "gclid",
                    sourceLists contains "search-engines" )
            then decide.channel("Paid Search"); end

            rule "paid-search-tagged" @priority(90)
            when Visit( sourceLists contains "search-engines",
                    medium matches "^(.*cp.*|ppc|retargeting|paid.*)$" )
            then decide.channel("Paid Search"); end
            """;
    static final String PUBLISHED = TEXT.replace("utmCampain", "utmCampaign");

    private RuleSamples() {}

    static Stream<Page> all() {
        return Stream.of(overview(), draftPage(), version()).flatMap(pages -> pages);
    }

    private static Stream<Page> overview() {
        Page rules = Samples.page("rules", "rules")
                .with("files", files(0, 0))
                .with(
                        "versions",
                        List.of(
                                version(7, "dana", "today 09:12", "iOS clicks of Google count as paid", "sam"),
                                version(6, "sam", "19 November 2026, 16:40", "Partners of the referral channel", null)))
                .with("draft", ready())
                .with("refusal", null)
                .with("message", null)
                .with("notServed", null)
                .with("reviewRequired", false)
                .with("shadow", null);
        return Stream.of(
                rules.with("done", new Done("rolledBack", "8", "6")),
                rules.named("rules-with-errors")
                        .with("files", files(2, 0))
                        .with("draft", broken())
                        .with("refusal", new Refusal("rejected", 2))
                        .with("message", "Postcards leave Direct"),
                rules.named("rules-with-a-failed-test")
                        .with("files", files(0, 3))
                        .with("draft", red()),
                rules.named("rules-for-review")
                        .with("reviewRequired", true)
                        .with("draft", forReview(false, ""))
                        .with("shadow", shadow(true)),
                rules.named("rules-own-draft").with("reviewRequired", true).with("draft", forReview(true, "")),
                rules.named("rules-approved").with("reviewRequired", true).with("draft", forReview(true, "sam")),
                rules.named("rules-not-served")
                        .with("draft", null)
                        .with(
                                "notServed",
                                "Version 7 of site demo does not compile on this node, which serves version 6 on. No field "
                                        + "utmCampain (unknown-field in line 3 of the channel file)."),
                rules.named("rules-shadow-paused").with("draft", broken()).with("shadow", shadow(false)),
                rules.named("rules-first")
                        .with("versions", List.of())
                        .with("files", List.of(new FileCard("channel", "channel.drl", 0, 0, 0, 0, 0, false)))
                        .with("draft", null)
                        .with("hasDraft", false)
                        .with("version", 0)
                        .with("done", new Done("discarded", "", "")));
    }

    static List<FileCard> files(int errors, int failed) {
        return List.of(
                new FileCard("channel", "channel.drl", 12, 0, errors, 1, 0, true),
                new FileCard("campaign", "campaign.drl", 9, 0, 0, 0, 0, false),
                new FileCard("number", "number.drl", 7, 0, 0, 3, 0, false),
                new FileCard("qualification", "qualification.drl", 1, 0, 0, 0, 0, false),
                new FileCard("lists", "lists.txt", 3, 14, 0, 0, 0, true),
                new FileCard("tests", "tests.csv", 215, 0, 0, 0, failed, false));
    }

    private static Version version(int number, String author, String at, String message, @Nullable String approvedBy) {
        boolean current = number == 7;
        return new Version(
                number,
                author,
                at,
                message,
                current ? "9f86d081" : "60303ae2",
                approvedBy,
                current,
                current ? null : "/v/6/rollback");
    }

    static Draft ready() {
        return draft(
                false,
                true,
                "",
                List.of(),
                new Step("DONE", "checkWarnings", 4, 0, "", ""),
                new Step("DONE", "testsPassed", 215, 215, "", ""),
                new Step("OPEN", "compare", 0, 0, "", "comparisons"),
                new Step("NOW", "publish", 0, 0, "", ""));
    }

    static Draft broken() {
        return draft(
                false,
                true,
                "",
                List.of("ERRORS"),
                new Step("FAIL", "checkErrors", 2, 0, "", "rules/channel"),
                new Step("OPEN", "tests", 0, 0, "", ""),
                new Step("OPEN", "compare", 0, 0, "", "comparisons"),
                new Step("OPEN", "publish", 0, 0, "", ""));
    }

    static Draft red() {
        return draft(
                false,
                true,
                "",
                List.of("TESTS_FAILED"),
                new Step("DONE", "check", 0, 0, "", ""),
                new Step("FAIL", "testsFailed", 3, 215, "", "rules/tests"),
                new Step("OPEN", "compare", 0, 0, "", "comparisons"),
                new Step("OPEN", "publish", 0, 0, "", ""));
    }

    private static Draft forReview(boolean own, String approvedBy) {
        boolean approved = !approvedBy.isEmpty();
        return draft(
                true,
                own,
                approvedBy,
                approved ? List.of() : List.of("REVIEW_MISSING"),
                new Step("DONE", "check", 0, 0, "", ""),
                new Step("OPEN", "testsNone", 0, 0, "", "rules/tests"),
                new Step("OPEN", "compare", 0, 0, "", "comparisons"),
                approved
                        ? new Step("DONE", "reviewed", 0, 0, approvedBy, "")
                        : new Step("NOW", "review", 0, 0, "", "rules/draft"),
                new Step(approved ? "NOW" : "OPEN", "publish", 0, 0, "", ""));
    }

    private static Draft draft(boolean review, boolean own, String approvedBy, List<String> why, Step... steps) {
        return new Draft(
                8,
                review ? 6 : 7,
                7,
                review,
                "17",
                "today 10:41",
                own ? "dana" : "sam",
                own ? "dana, sam" : "sam",
                own,
                review,
                approvedBy,
                approvedBy.isEmpty() ? "" : "today 10:50",
                approvedBy.isEmpty() ? "" : "Reads well",
                why,
                List.of(steps));
    }

    private static Shadow shadow(boolean evaluating) {
        return new Shadow(
                25,
                "dana",
                "today 10:41",
                evaluating,
                7,
                12_840,
                312,
                234,
                12,
                78,
                evaluating ? 0 : 2,
                evaluating ? 0 : 14,
                List.of(
                        new ShadowMove("CHANNEL", "Organic Search", "Paid Search", 2, 1, 234),
                        new ShadowMove("NUMBER", "(site number)", "ppc", -1, -1, 78)),
                evaluating ? 3 : 0);
    }

    private static Stream<Page> draftPage() {
        Page page = Samples.page("rule-draft", "rules").with("refusal", null).with("changes", changes());
        return Stream.of(
                page.with("draft", ready()),
                page.named("rule-draft-for-review").with("draft", forReview(false, "")),
                page.named("rule-draft-own").with("draft", forReview(true, "")),
                page.named("rule-draft-approved").with("draft", forReview(true, "sam")),
                page.named("rule-draft-moved-on").with("draft", red()).with("refusal", new Refusal("movedOn", 0)),
                page.named("rule-draft-unchanged")
                        .with("draft", draft(false, true, "", List.of("UNCHANGED")))
                        .with("changes", List.of()));
    }

    private static List<RuleFile> changes() {
        List<Line> diff = Stream.concat(
                        TEXT.lines()
                                .flatMap(line -> line.contains("utmCampain")
                                        ? Stream.of(
                                                new Line("-", line), new Line("+", line.replace("Campain", "Campaign")))
                                        : Stream.of(new Line(" ", line))),
                        Stream.of(new Line("~", "⋯"), new Line(" ", "end")))
                .toList();
        return List.of(new RuleFile("channel", "channel.drl", PUBLISHED, diff, 1, 1));
    }

    private static Stream<Page> version() {
        List<RuleFile> files = Stream.concat(
                        changes().stream(),
                        Stream.of(new RuleFile("lists", "lists.txt", "[partners]\n", List.of(), 0, 0)))
                .toList();
        Page page = Samples.page("rule-version", "rules");
        return Stream.of(
                page.with(
                        "versionView",
                        new VersionView(
                                6,
                                "sam",
                                "19 November 2026, 16:40",
                                "Partners of the referral channel",
                                "60303ae22b998861bce3b28f33eec1be",
                                null,
                                files,
                                false,
                                "/sites/demo/rules/versions/6/rollback")),
                page.named("rule-version-live")
                        .with(
                                "versionView",
                                new VersionView(
                                        7,
                                        "dana",
                                        "today 09:12",
                                        "iOS clicks of Google count as paid",
                                        "9f86d081884c7d659a2feaa0c55ad015",
                                        "sam",
                                        files,
                                        true,
                                        null)));
    }
}
