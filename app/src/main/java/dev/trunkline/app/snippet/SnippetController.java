package dev.trunkline.app.snippet;

import dev.trunkline.app.sighting.PagesSeen;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The snippet and its parts, each under a URL that follows its releases and under one that never changes. */
@RestController
final class SnippetController {
    private static final Logger LOG = LoggerFactory.getLogger(SnippetController.class);
    private static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final CacheControl FLOATING =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final SnippetFiles files;
    private final SnippetVersions versions;
    private final Sites sites;
    private final PagesSeen pages;

    SnippetController(SnippetFiles files, SnippetVersions versions, Sites sites, PagesSeen pages) {
        this.files = files;
        this.versions = versions;
        this.sites = sites;
        this.pages = pages;
    }

    @GetMapping("/t.js")
    ResponseEntity<byte[]> floating(
            @RequestParam(name = "site", defaultValue = "") String key, HttpServletRequest request) {
        note(key, request);
        return answer(files.snippet(), FLOATING, request);
    }

    /** The snippet by its hash, a part by its name, or a part by both. */
    @GetMapping("/t/{name}.js")
    ResponseEntity<byte[]> named(
            @PathVariable String name,
            @RequestParam(name = "site", defaultValue = "") String key,
            HttpServletRequest request) {
        note(key, request);
        return files.part(name)
                .map(part -> answer(part, FLOATING, request))
                .or(() -> versions.find(name).map(version -> answer(version, IMMUTABLE, request)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Whoever loads the snippet gets it, whatever site it names and whether the store answers or not. */
    private void note(String key, HttpServletRequest request) {
        if (!SiteId.isKey(key)) {
            return;
        }
        try {
            sites.find(new SiteId(key)).ifPresent(site -> pages.loaded(site, request));
        } catch (StoreUnavailableException e) {
            LOG.debug("A page that loads the snippet is not noted: {}", e.getMessage());
        }
    }

    private static ResponseEntity<byte[]> answer(SnippetFile file, CacheControl caching, HttpServletRequest request) {
        String encoding = Encodings.best(
                request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                file.compressed().keySet());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(caching)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(JAVASCRIPT);
        byte[] compressed = file.compressed().get(encoding);
        if (compressed == null) {
            return answer.eTag(file.hash()).body(file.plain());
        }
        // Other bytes are another entity (RFC 9110, 8.8.3).
        return answer.eTag(file.hash() + "-" + encoding)
                .header(HttpHeaders.CONTENT_ENCODING, encoding)
                .body(compressed);
    }
}
