package dev.trunkline.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.webhook.ReceiverDouble.Received;
import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.webhook.Answer;
import dev.trunkline.core.webhook.Endpoint;
import dev.trunkline.core.webhook.OutgoingEvent;
import dev.trunkline.core.webhook.WebhookExamples;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSenderTest {
    private static final OutgoingEvent EVENT =
            WebhookExamples.waiting("crm", "r1", 1, Examples.NOON).event();

    private final MovingClock clock = new MovingClock(Examples.NOON);
    private final HttpSender sender = sender(Duration.ofSeconds(30), true);
    private ReceiverDouble receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new ReceiverDouble();
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        sender.close();
    }

    @Test
    void postsTheBodySignedWithItsTime() throws InterruptedException {
        Answer answer = sender.send(endpoint(), EVENT);

        assertThat(answer).isEqualTo(new Answer(200, "fine", null, Examples.NOON));
        Received received = receiver.next();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/hooks");
        assertThat(received.body()).isEqualTo("{\"revision\":1}");
        assertThat(received.headers())
                .containsEntry("id", "crm:r1:1")
                .containsEntry("timestamp", "1772452800")
                .containsEntry("type", "application/json; charset=UTF-8");
        assertThat(received.headers().get("signature"))
                .startsWith("v1=")
                .isEqualTo(
                        WebhookSignature.of(endpoint().secrets().at(Examples.NOON), "1772452800", "{\"revision\":1}"));
    }

    @Test
    void signsWithBothSecretsWhileOneIsRotated() throws InterruptedException {
        Endpoint rotated = endpoint().with(endpoint().secrets().rotated("whsec_new", Examples.NOON.plusSeconds(60)));

        sender.send(rotated, EVENT);
        assertThat(receiver.next().headers().get("signature")).matches("v1=[0-9a-f]{64},v1=[0-9a-f]{64}");

        clock.forward(Duration.ofSeconds(60));
        sender.send(rotated, EVENT);
        assertThat(receiver.next().headers().get("signature")).matches("v1=[0-9a-f]{64}");
    }

    @Test
    void followsNoRedirect() throws InterruptedException {
        receiver.answering(exchange -> ReceiverDouble.answer(exchange, 302, "", "Location", "/elsewhere"));

        assertThat(sender.send(endpoint(), EVENT).status()).isEqualTo(302);

        receiver.next();
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "'Mon, 02 Mar 2026 12:05:00 GMT', PT5M",
        "'Mon, 02 Mar 2026 11:59:00 GMT', PT-1M",
        "soon,",
        "-3,",
        "99999999999,"
    })
    void readsHowLongToWait(String header, Duration wait) {
        receiver.answering(exchange -> ReceiverDouble.answer(exchange, 503, "busy", "Retry-After", header));

        Answer answer = sender.send(endpoint(), EVENT);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo(wait);
    }

    @Test
    void keepsTheBeginningOfALongAnswerAndReadsNoMore() {
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            byte[] block = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            try {
                while (true) {
                    exchange.getResponseBody().write(block);
                }
            } catch (IOException e) {
                exchange.close();
            }
        });

        assertThat(sender.send(endpoint(), EVENT).text()).isEqualTo("x".repeat(500));
    }

    @Test
    void endsAnAttemptThatDripsForTooLong() throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!ended.await(20, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        try (HttpSender hasty = sender(Duration.ofMillis(300), true)) {
            Answer answer = hasty.send(endpoint(), EVENT);

            assertThat(answer.status()).isZero();
            assertThat(answer.text()).isEqualTo("No answer within 300 ms");
        } finally {
            ended.countDown();
        }
    }

    @Test
    void saysWhyThereWasNoAnswer() {
        receiver.close();

        Answer answer = sender.send(endpoint(), EVENT);

        assertThat(answer.status()).isZero();
        assertThat(answer.text()).contains("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://localhost",
                "http://[::1]",
                "http://169.254.169.254",
                "http://2130706433"
            })
    void asksNobodyInOurOwnNetwork(String host) throws IOException {
        try (HttpSender careful = sender(Duration.ofSeconds(30), false)) {
            URI url = URI.create(host + ":" + receiver.url().getPort() + "/hooks");

            Answer answer = careful.send(WebhookExamples.endpoint("crm").with(url), EVENT);

            assertThat(answer.status()).isZero();
            assertThat(answer.text()).contains("not of the public Internet");
            assertThat(receiver.isEmpty()).isTrue();
        }
    }

    private Endpoint endpoint() {
        return WebhookExamples.endpoint("crm").with(receiver.url());
    }

    private HttpSender sender(Duration timeout, boolean allowPrivate) {
        return new HttpSender(
                new WebhookProperties(
                        8, Duration.ofSeconds(5), timeout, allowPrivate, Duration.ofDays(7), Duration.ofDays(30)),
                clock);
    }
}
