package dev.trunkline.app.snippet;

import dev.trunkline.app.security.Sha256;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The snippet, under a URL that follows its releases and under one that never changes. */
@RestController
final class SnippetController {
    private static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final Duration FLOATING = Duration.ofMinutes(5);
    private static final Duration IMMUTABLE = Duration.ofDays(365);
    private static final int NAME_LENGTH = 16;

    private final byte[] script;
    private final String hash;

    SnippetController(@Value("classpath:static/snippet/trunkline.js") Resource script) throws IOException {
        this.script = script.getContentAsByteArray();
        this.hash = Sha256.of(this.script).substring(0, NAME_LENGTH);
    }

    @GetMapping("/t.js")
    ResponseEntity<byte[]> floating() {
        return answer(CacheControl.maxAge(FLOATING).cachePublic());
    }

    @GetMapping("/t/{name}.js")
    ResponseEntity<byte[]> immutable(@PathVariable String name) {
        return name.equals(hash)
                ? answer(CacheControl.maxAge(IMMUTABLE).cachePublic().immutable())
                : ResponseEntity.notFound().build();
    }

    private ResponseEntity<byte[]> answer(CacheControl caching) {
        return ResponseEntity.ok()
                .cacheControl(caching)
                .eTag(hash)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(JAVASCRIPT)
                .body(script);
    }
}
