package dev.trunkline.templates;

import java.util.List;
import java.util.stream.Stream;

/** The page that says how to install the snippet, in each way and with each thing that can be seen of a page. */
final class InstallSamples {
    private static final String ORIGIN = "https://www.demo-plumbing.example";
    private static final String TAG = "<script src=\"https://calls.example.com/t.js?site=demo\" async></script>";
    private static final List<String> WAYS =
            List.of("html", "tag-manager", "wordpress", "single-page", "policy", "own-host", "consent", "server");

    private InstallSamples() {}

    static Stream<Page> all() {
        Page page = Samples.page("install", "install")
                .with("how", "html")
                .with("ways", WAYS)
                .with("codes", codes("floating", "loader", "immutable"))
                .with("pages", List.of(row(ORIGIN, "SWAPPED", "12 s", 3, "(416) 555-0100")))
                .with("numbers", "(416) 555-0100")
                .with("refreshSeconds", 5)
                .with("debug", new Debug(ORIGIN + "/", "", "", ""));
        return Stream.of(
                page,
                page.named("install-new")
                        .with("how", "tag-manager")
                        .with("codes", codes("tag-manager"))
                        .with("pages", List.of(row(ORIGIN, "NEVER_SEEN", "", 0, ""))),
                page.named("install-without-origin")
                        .with("how", "wordpress")
                        .with("codes", codes("wordpress"))
                        .with("pages", List.of())
                        .with("debug", new Debug("my page", "", "", "address")),
                page.named("install-troubles")
                        .with("how", "policy")
                        .with("codes", codes("policy", "nonce"))
                        .with("pages", troubles())
                        .with("debug", new Debug("https://shop.example/", "", "", "origin")),
                page.named("install-debug-link")
                        .with("how", "own-host")
                        .with("codes", codes("nginx", "caddy", "own-script"))
                        .with("debug", new Debug(ORIGIN + "/", ORIGIN + "/?trunkline-debug=ZGVtbw.c2ln", "10:15", "")),
                page.named("install-single-page")
                        .with("how", "single-page")
                        .with("codes", codes("single-page", "hydrated", "off")),
                page.named("install-consent").with("how", "consent").with("codes", codes("consent")),
                page.named("install-server").with("how", "server").with("codes", codes("form", "server")));
    }

    private static List<Row> troubles() {
        return List.of(
                row("https://shop.demo-plumbing.example", "NOT_REGISTERED", "4 s", 0, ""),
                row(ORIGIN, "NOTHING_SWAPPED", "30 s", 0, "(905) 555-0123, <script>alert(1)</script>"),
                row("https://m.demo-plumbing.example", "NOTHING_SWAPPED", "31 s", 0, ""),
                row("https://new.demo-plumbing.example", "NOT_TOLD_YET", "3 s", 0, ""),
                row("https://demo-plumbing.example", "NOTHING_TO_SWAP", "2 min", 0, "(416) 555-0100"),
                row("https://blog.demo-plumbing.example", "LOADED_ONLY", "5 min", 0, ""),
                row("https://old.demo-plumbing.example", "SEEN_LONG_AGO", "12 days", 1, "(416) 555-0100"),
                row("http://localhost:8080", "NEVER_SEEN", "", 0, ""));
    }

    private static Row row(String origin, String state, String ago, int swapped, String targets) {
        return new Row(origin, state, ago, swapped, targets);
    }

    private static List<Code> codes(String... keys) {
        return Stream.of(keys).map(key -> new Code(key, TAG + "\n" + TAG)).toList();
    }

    record Row(String origin, String state, String ago, int swapped, String targets) {}

    record Code(String key, String text) {}

    record Debug(String page, String link, String until, String error) {}
}
