package dev.trunkline.templates;

import dev.trunkline.templates.Views.Action;
import dev.trunkline.templates.Views.Conflict;
import dev.trunkline.templates.Views.Done;
import dev.trunkline.templates.Views.Editor;
import dev.trunkline.templates.Views.Field;
import dev.trunkline.templates.Views.Mismatch;
import dev.trunkline.templates.Views.Problem;
import dev.trunkline.templates.Views.Proposal;
import dev.trunkline.templates.Views.Refusal;
import dev.trunkline.templates.Views.TestResult;
import dev.trunkline.templates.Views.TestRun;
import dev.trunkline.templates.Views.Trial;
import dev.trunkline.templates.Views.TryForm;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The editor of one rule file, in each of its states. */
final class RuleEditorSamples {
    private static final String SCRIPT = "<script>alert(2)</script>";
    private static final String LISTS = "[partners]\nhomeshow.example  # at the fair\n\n[social]\n-reddit.com\n";
    private static final String TESTS =
            "test,url,channel\nads are paid,https://www.demo-plumbing.example/?gclid=x,Paid Search\n";

    private RuleEditorSamples() {}

    static Stream<Page> all() {
        Page page = Samples.page("rule-editor", "rules")
                .with("editor", rules(RuleSamples.TEXT, true, false))
                .with("files", RuleSamples.files(1, 0))
                .with("draft", RuleSamples.broken())
                .with("problems", problems())
                .with("ok", false)
                .with("tests", null)
                .with("conflict", null)
                .with("refusal", null)
                .with("message", "")
                .with("messageMissing", null)
                .with("trial", null)
                .with(
                        "tryForm",
                        new TryForm(
                                "https://www.demo-plumbing.example/?gclid=Cj0KCQiA",
                                "https://www.google.com/",
                                "PHONE",
                                true,
                                false,
                                ""))
                .with(
                        "fields",
                        List.of(
                                new Field("clickId", "text", "Which click id the landing page carries"),
                                new Field("utmCampaign", "text", "The campaign tag as it was sent")))
                .with("actions", List.of(new Action("decide.channel(\"…\")", "Proposes the channel of the visit.")));
        Page sound = page.named("rule-editor-checked")
                .with("editor", rules(RuleSamples.PUBLISHED, false, false))
                .with("files", RuleSamples.files(0, 0))
                .with("draft", null)
                .with("problems", List.of())
                .with("ok", true)
                .with("tests", run(0));
        return Stream.concat(Stream.of(page, sound.with("done", new Done("draftSaved", "", ""))), states(page, sound));
    }

    private static Stream<Page> states(Page broken, Page sound) {
        Page red = sound.with("draft", RuleSamples.red())
                .with("files", RuleSamples.files(0, 3))
                .with("tests", run(3));
        return Stream.of(
                red.named("rule-editor-refused")
                        .with("refusal", new Refusal("testsFailed", 3))
                        .with("message", "Postcards leave Direct"),
                sound.named("rule-editor-no-message").with("messageMissing", true),
                sound.named("rule-editor-tried")
                        .with("editor", rules(RuleSamples.TEXT, true, true))
                        .with("trial", trial()),
                sound.named("rule-editor-tried-without-match").with("trial", nothing()),
                broken.named("rule-editor-tried-with-errors").with("trial", rejected()),
                broken.named("rule-editor-conflict")
                        .with("editor", rules(RuleSamples.TEXT, true, true))
                        .with("conflict", new Conflict("sam", "today 10:43", RuleSamples.PUBLISHED)),
                sound.named("rule-editor-draft-gone")
                        .with("editor", rules(RuleSamples.TEXT, true, true))
                        .with("conflict", new Conflict("", "", RuleSamples.PUBLISHED)),
                sound.named("rule-editor-lists")
                        .with("editor", new Editor("lists", "lists.txt", false, LISTS, "18", "", true, false))
                        .with("fields", List.of())
                        .with("actions", List.of()),
                sound.named("rule-editor-no-tests")
                        .with("editor", new Editor("tests", "tests.csv", false, "", "18", "", false, false))
                        .with("tests", new TestRun(true, 0, 0, List.of()))
                        .with("fields", List.of())
                        .with("actions", List.of()),
                red.named("rule-editor-tests")
                        .with("editor", new Editor("tests", "tests.csv", false, TESTS, "18", TESTS, false, false))
                        .with("fields", List.of(new Field("test", "", "The name of the test")))
                        .with("actions", List.of())
                        .with("done", new Done("testKept", "Paid Search from google / cpc", "")));
    }

    private static Editor rules(String text, boolean changed, boolean unsaved) {
        return new Editor("channel", "channel.drl", true, text, "17", RuleSamples.PUBLISHED, changed, unsaved);
    }

    private static List<Problem> problems() {
        return List.of(
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
                new Problem("number", 4, 1, SCRIPT, "WARNING", "never-fired", "Fired on no visit in 30 days"));
    }

    private static TestRun run(int failed) {
        List<TestResult> results = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new TestResult(
                        i == 1 ? SCRIPT : "the demo pack, example " + i,
                        i + 1,
                        i > failed,
                        i > failed
                                ? List.of()
                                : List.of(
                                        new Mismatch("channel", "Paid Search", "Display"),
                                        new Mismatch("number", "pool ppc", "site"))))
                .toList();
        return new TestRun(failed == 0, 12 - failed, failed, results);
    }

    private static Trial trial() {
        return new Trial(
                0,
                "Paid Search",
                1,
                "spring",
                "burst pipe",
                "google",
                "cpc",
                List.of(
                        new Proposal("pool-paid-clicks", "Paid search and social", "", true),
                        new Proposal("seo-number", "", "(416) 555-0130", false)),
                ResponseSamples.stages().subList(0, 3),
                "Paid Search from google / cpc");
    }

    private static Trial nothing() {
        return new Trial(
                0,
                "Unassigned",
                0,
                "",
                "",
                "(direct)",
                "(none)",
                List.of(),
                List.of(
                        new Views.Stage("channel", "", "", List.of(), List.of()),
                        new Views.Stage("campaign", "", "", List.of(), List.of()),
                        new Views.Stage("number", "", "", List.of(), List.of())),
                "Unassigned from (direct) / (none)");
    }

    private static Trial rejected() {
        return new Trial(2, "", 0, "", "", "", "", List.of(), List.of(), "");
    }
}
