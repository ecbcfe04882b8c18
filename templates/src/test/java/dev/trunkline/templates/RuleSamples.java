package dev.trunkline.templates;

import dev.trunkline.templates.Views.Action;
import dev.trunkline.templates.Views.Draft;
import dev.trunkline.templates.Views.Editor;
import dev.trunkline.templates.Views.Field;
import dev.trunkline.templates.Views.Line;
import dev.trunkline.templates.Views.Problem;
import dev.trunkline.templates.Views.RuleFile;
import dev.trunkline.templates.Views.RuleStage;
import dev.trunkline.templates.Views.Version;
import dev.trunkline.templates.Views.VersionView;
import java.util.List;
import java.util.stream.Stream;

/** The rule pages: overview, editor and a published version, in each of their states. */
final class RuleSamples {
    private static final String TEXT = """
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
    private static final String PUBLISHED = TEXT.replace("utmCampain", "utmCampaign");

    private RuleSamples() {}

    static Stream<Page> all() {
        return Stream.of(overview(), editor(), version()).flatMap(pages -> pages);
    }

    private static Stream<Page> overview() {
        Page rules = Samples.page("rules", "rules")
                .with(
                        "stages",
                        List.of(
                                stage("channel", "Channel", "Where a visit came from.", 12, true),
                                stage("campaign", "Campaign", "Which advertisement it was, and the keyword.", 9, false),
                                stage("number", "Number", "Which pool or channel number the visitor sees.", 7, false),
                                stage(
                                        "qualification",
                                        "Qualification",
                                        "Which responses count as leads, and what they are worth.",
                                        4,
                                        false)))
                .with(
                        "versions",
                        List.of(
                                new Version(
                                        7,
                                        "dana",
                                        "today 09:12",
                                        "iOS clicks of Google count as paid",
                                        "9f86d081",
                                        true,
                                        null),
                                new Version(
                                        6,
                                        "sam",
                                        "19 November 2026, 16:40",
                                        "Partners of the referral channel",
                                        "60303ae2",
                                        false,
                                        "/v/6/rollback")))
                .with("draft", new Draft(true, "dana", "today 10:41"));
        return Stream.of(
                rules,
                rules.named("rules-first")
                        .with("versions", List.of())
                        .with("draft", new Draft(false, "", ""))
                        .with("hasDraft", false)
                        .with("version", 0)
                        .with("flash", "The draft was discarded."));
    }

    private static RuleStage stage(String id, String name, String description, int rules, boolean changed) {
        return new RuleStage(id, name, description, rules, changed, "/sites/demo/rules/" + id);
    }

    private static Stream<Page> editor() {
        List<Problem> problems = List.of(
                new Problem(
                        "channel",
                        3,
                        13,
                        "winter-postcard",
                        "ERROR",
                        "unknown-field",
                        "No field utmCampain of a visit. Did you mean utmCampaign?"),
                new Problem(
                        "channel",
                        11,
                        1,
                        "paid-search-tagged",
                        "WARNING",
                        "shadowed",
                        "Mostly loses to rules of priority 100"),
                new Problem(
                        "number",
                        4,
                        1,
                        "<script>alert(2)</script>",
                        "WARNING",
                        "never-fired",
                        "Fired on no visit in 30 days"));
        Page page = Samples.page("rule-editor", "rules")
                .with("editor", new Editor("channel", "Channel", TEXT, "r-17", PUBLISHED, true, null))
                .with("problems", problems)
                .with("ok", false)
                .with("conflict", null)
                .with(
                        "fields",
                        List.of(
                                new Field(
                                        "clickId",
                                        "text",
                                        "Which click id the landing page carries: gclid, gbraid, msclkid, …"),
                                new Field("source", "text", "The tagged or derived source, in lower case"),
                                new Field("sourceLists", "list", "Names of the lists that hold the source"),
                                new Field("medium", "text", "The tagged or derived medium, in lower case"),
                                new Field("utmCampaign", "text", "The campaign tag as it was sent")))
                .with("actions", List.of(new Action("decide.channel(\"…\")", "Proposes the channel of the visit.")));
        Page untouched = page.named("rule-editor-checked")
                .with("editor", new Editor("channel", "Channel", PUBLISHED, "r-18", PUBLISHED, false, null))
                .with("problems", List.of());
        return Stream.of(
                page,
                untouched.with("ok", true).with("flash", "Draft saved."),
                untouched.named("rule-editor-unchecked").with("ok", null),
                page.named("rule-editor-conflict")
                        .with("problems", List.of())
                        .with("ok", null)
                        .with(
                                "conflict",
                                "sam saved this stage at 10:43, after you opened it. Take over what you need, then save again.")
                        .with("editor", new Editor("channel", "Channel", TEXT, "r-19", PUBLISHED, true, PUBLISHED)));
    }

    private static Stream<Page> version() {
        List<Line> diff = TEXT.lines()
                .flatMap(line -> line.contains("utmCampain")
                        ? Stream.of(new Line("-", line), new Line("+", line.replace("Campain", "Campaign")))
                        : Stream.of(new Line(" ", line)))
                .toList();
        List<RuleFile> files = List.of(
                new RuleFile("channel", "Channel", PUBLISHED, diff),
                new RuleFile("campaign", "Campaign", "// nothing\n", List.of()));
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
                                        files,
                                        true,
                                        null)));
    }
}
