package dev.trunkline.app.install;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.snippet.SnippetFile;
import dev.trunkline.app.snippet.SnippetFiles;
import dev.trunkline.core.site.PageOrigin;
import dev.trunkline.core.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The code to copy, for each way to install the snippet. */
@Component
final class InstallCodes {
    private static final String FLOATING = "<script src=\"%1$s/t.js?site=%2$s\" async></script>";

    /** Whichever of the two scripts is faster: the tag begins by itself once it may. */
    private static final String HYDRATED = """
            <script src="%1$s/t.js?site=%2$s" data-wait async></script>

            // in useEffect(() => { … }, []) or mounted()
            document.querySelector("script[data-wait]")?.removeAttribute("data-wait");
            window.trunkline?.run();""";

    private static final String NONCE = "<script nonce=\"…\" src=\"%1$s/t.js?site=%2$s\" async></script>";

    /** Google Tag Manager drops attributes that it does not know from a script tag, so a script makes the tag. */
    private static final String TAG_MANAGER = """
            <script>
              var script = document.createElement("script");
              script.src = "%1$s/t.js?site=%2$s";
              script.async = true;
              document.head.appendChild(script);
            </script>""";

    private static final String WORDPRESS = """
            add_action( 'wp_enqueue_scripts', function () {
              wp_enqueue_script( 'trunkline', '%1$s/t.js?site=%2$s', array(), null, array( 'strategy' => 'async' ) );
            } );""";

    private static final String NGINX = """
            location ~ ^/(t\\.js|t/[\\w-]+\\.js|v1/(decisions|heartbeats|forms|email-clicks|debug))$ {
              proxy_pass %1$s;
              proxy_ssl_server_name on;
              proxy_set_header X-Forwarded-Host $host;
              proxy_set_header X-Forwarded-Proto $scheme;
              proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            }""";

    /** Apart from what the site does itself, because Caddy rewrites paths for single-page applications before it looks where they lead. */
    private static final String CADDY = """
            %3$s {
              @trunkline path /t.js /t/*.js /v1/decisions /v1/heartbeats /v1/forms /v1/email-clicks /v1/debug
              handle @trunkline {
                reverse_proxy %1$s {
                  header_up Host {upstream_hostport}
                }
              }
              handle {
                # what stood here before
              }
            }""";

    private static final String CONSENT = """
            <script src="%1$s/t.js?site=%2$s" data-consent="denied" async></script>
            <script>
              function onChoice(agreed) {
                window.trunkline?.run(agreed ? "granted" : "denied");
              }
            </script>""";

    private static final String FORM = """
            <form action="/contact" method="post" data-trunkline-form="contact">
              …
            </form>""";

    private static final String SERVER = """
            curl %1$s/v1/responses \\
              -H "Authorization: Bearer $TRUNKLINE_API_KEY" \\
              -H "Idempotency-Key: $ID_OF_THE_ENTRY" \\
              -H "Content-Type: application/json" \\
              -d '{
                "site": "%2$s", "kind": "FORM", "startedAt": "2026-11-24T10:15:00Z",
                "visit": "the field trunkline_visit of the form",
                "caller": "+14165550142", "fields": { "form": "contact" }
              }'""";

    private final SnippetFiles files;
    private final String endpoint;

    InstallCodes(SnippetFiles files, TrunklineProperties properties) {
        this.files = files;
        this.endpoint = properties.baseUrl().toString();
    }

    /** What a person copies who installs the snippet of the site in this way. */
    List<Code> of(InstallWay way, Site site) {
        return switch (way) {
            case HTML -> html(site);
            case TAG_MANAGER -> List.of(new Code("tag-manager", filled(TAG_MANAGER, site)));
            case WORDPRESS -> List.of(new Code("wordpress", filled(WORDPRESS, site)));
            case SINGLE_PAGE ->
                List.of(
                        new Code("single-page", filled(FLOATING, site)),
                        new Code("hydrated", filled(HYDRATED, site)),
                        new Code("off", "<span data-trunkline=\"off\">" + site.siteNumber() + "</span>"));
            case POLICY ->
                List.of(
                        new Code("policy", filled("script-src 'self' %1$s; connect-src 'self' %1$s", site)),
                        new Code("nonce", filled(NONCE, site)));
            case OWN_HOST ->
                List.of(
                        new Code("nginx", filled(NGINX, site)),
                        new Code("caddy", filled(CADDY, site)),
                        new Code("own-script", "<script src=\"/t.js?site=" + site.id() + "\" async></script>"));
            case CONSENT -> List.of(new Code("consent", filled(CONSENT, site)));
            case SERVER -> List.of(new Code("form", FORM), new Code("server", filled(SERVER, site)));
        };
    }

    private List<Code> html(Site site) {
        List<Code> codes = new ArrayList<>();
        codes.add(new Code("floating", filled(FLOATING, site)));
        files.part("loader").map(loader -> loader(loader, site)).ifPresent(codes::add);
        SnippetFile snippet = files.snippet();
        codes.add(new Code("immutable", """
                <script src="%s/t/%s.js?site=%s"
                  integrity="%s"
                  crossorigin="anonymous" async></script>""".formatted(endpoint, snippet.hash(), site.id(), snippet.integrity())));
        return codes;
    }

    private Code loader(SnippetFile loader, Site site) {
        String script = new String(loader.plain(), StandardCharsets.UTF_8).strip();
        return new Code(
                "loader",
                "<script data-site=\"%s\" data-endpoint=\"%s\">%s</script>".formatted(site.id(), endpoint, script));
    }

    private String filled(String code, Site site) {
        return code.formatted(endpoint, site.id(), host(site));
    }

    /** Rather one with TLS, which is no page of somebody's trial. */
    private static String host(Site site) {
        return site.origins().stream()
                .filter(PageOrigin::isOrigin)
                .sorted(Comparator.comparing((String origin) -> origin.startsWith("http:"))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .map(origin -> new PageOrigin(origin).host())
                .orElse(site.host());
    }

    /**
     * A piece of code.
     *
     * @param key names the piece in the page and its messages
     */
    record Code(String key, String text) {}
}
