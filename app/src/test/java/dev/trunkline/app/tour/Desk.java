package dev.trunkline.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The first administrator, signed in at one node; without a browser. */
final class Desk {
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI base;

    private Desk(URI base) {
        this.base = base;
    }

    static Desk at(TrunklineProcess node) {
        Desk desk = new Desk(URI.create(node.url()));
        String token = desk.page("/login").expectFirst("input[name=_csrf]").val();
        desk.read(HttpRequest.newBuilder(desk.base.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=admin&password=" + encoded(TrunklineProcess.PASSWORD) + "&_csrf=" + encoded(token))));
        return desk;
    }

    Document page(String path) {
        return read(HttpRequest.newBuilder(base.resolve(path)));
    }

    private Document read(HttpRequest.Builder request) {
        try {
            return Jsoup.parse(
                    http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
