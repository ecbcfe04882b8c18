package dev.trunkline.app.webhook;

import dev.trunkline.core.webhook.Answer;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.OutgoingEvent;
import dev.trunkline.core.webhook.Sender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events by HTTP POST. Follows no redirect, keeps no cookie, reads no more of an answer than it keeps, and ends an attempt that takes
 * too long whatever the receiver does. Thread-safe.
 */
final class HttpSender implements Sender, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSender.class);
    private static final int MOST_BYTES = 2000;
    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_CONNECTIONS = 1000;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhook-deadlines").factory());
    private final InstantSource clock;
    private final Duration timeout;

    HttpSender(WebhookProperties properties, InstantSource clock) {
        this.clock = clock;
        this.timeout = properties.timeout();
        Timeout whole = Timeout.of(timeout);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(properties.allowPrivateAddresses()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                                .setSocketTimeout(whole)
                                .build())
                        .setMaxConnPerRoute(properties.atOnce())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Trunkline-Webhooks/1")
                .build();
    }

    @Override
    public Answer send(Endpoint endpoint, OutgoingEvent event) {
        Instant now = clock.instant();
        String timestamp = Long.toString(now.getEpochSecond());
        HttpPost request = new HttpPost(endpoint.url());
        request.setHeader("X-Trunkline-Event-Id", event.id());
        request.setHeader("X-Trunkline-Timestamp", timestamp);
        request.setHeader(
                "X-Trunkline-Signature", WebhookSignature.of(endpoint.secrets().at(now), timestamp, event.body()));
        request.setEntity(new StringEntity(event.body(), ContentType.APPLICATION_JSON));
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = http.executeOpen(null, request, null);
            try {
                String text = beginning(request, answer.getEntity());
                return new Answer(answer.getCode(), text, retryAfter(answer), clock.instant());
            } finally {
                close(answer);
            }
        } catch (IOException | RuntimeException e) {
            return new Answer(0, why(request, e), null, clock.instant());
        } finally {
            deadline.cancel(false);
        }
    }

    /** Closing an answer reads it to its end, so one that is longer is cut off before. */
    private static String beginning(HttpPost request, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        byte[] read = entity.getContent().readNBytes(MOST_BYTES);
        if (read.length == MOST_BYTES) {
            request.cancel();
        }
        return cut(new String(read, StandardCharsets.UTF_8));
    }

    private static void close(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException e) {
            LOG.debug("The connection of an answer that was read broke: {}", e.getMessage());
        }
    }

    private String why(HttpPost request, Exception e) {
        return request.isCancelled()
                ? "No answer within " + timeout.toMillis() + " ms"
                : cut(e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    private static String cut(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3); anything else is as good as none. */
    private @Nullable Duration retryAfter(ClassicHttpResponse answer) {
        Header header = answer.getFirstHeader("Retry-After");
        if (header == null) {
            return null;
        }
        String value = header.getValue().strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
            return Duration.between(clock.instant(), then);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
