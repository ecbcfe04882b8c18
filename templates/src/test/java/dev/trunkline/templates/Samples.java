package dev.trunkline.templates;

import dev.trunkline.templates.Views.Site;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every page of the application in every state, with the values that a person could meet. */
final class Samples {
    private Samples() {}

    static List<Page> pages() {
        return Stream.of(
                        gates(),
                        ResponseSamples.all(),
                        CandidateSamples.all(),
                        OutcomeSamples.all(),
                        RuleSamples.all(),
                        RuleEditorSamples.all(),
                        RuleTableSamples.all(),
                        OperationSamples.all(),
                        ImportSamples.all(),
                        PoolSamples.all(),
                        SettingsSamples.all(),
                        CallsSamples.all(),
                        InstallSamples.all(),
                        WebhookSamples.all(),
                        FeedSamples.all(),
                        ComparisonSamples.all(),
                        ConversionSamples.all())
                .flatMap(pages -> pages)
                .toList();
    }

    /** A page of a signed-in person, with what every such page is given. */
    static Page page(String template, String nav) {
        return Page.of(template, template)
                .with("site", new Site("demo", "Demo Plumbing", "demo-plumbing.example"))
                .with("nav", nav)
                .with("user", "dana")
                .with("zone", "America/Toronto")
                .with("version", 7)
                .with("hasDraft", true)
                .with("flash", null)
                .with("done", null)
                .with("theme", null);
    }

    private static Stream<Page> gates() {
        Page login = Page.of("login", "login");
        return Stream.of(
                login,
                login.named("login-error").asked("error"),
                login.named("login-signed-out").asked("logout"),
                Page.of("demo", "demo"),
                error("error", 500, null, null),
                error("error-not-found", 404, null, null),
                error(
                        "error-conflict",
                        409,
                        "Version 8 was published meanwhile",
                        "Open the rules again and repeat your change."),
                error("error-unknown", 418, null, null));
    }

    private static Page error(String name, int status, @Nullable String title, @Nullable String detail) {
        return Page.of(name, "error")
                .with("status", status)
                .with("title", title)
                .with("detail", detail);
    }
}
