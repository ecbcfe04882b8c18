package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.CarrierStoppedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls platforms, with time limits and some patience. Follows no redirect, so that a secret goes to one address alone, and logs neither
 * address nor body. Thread-safe.
 */
final class PlatformLine {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformLine.class);
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(5);
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4));
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERRORS = 500;
    /** Google's access tokens have up to 2,048 characters. */
    private static final int MOST_OF_ANSWER = 8_000;

    private static final int MOST_WORDS = 2_000;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIME_TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Duration timeToAnswer;
    private final Pause pause;

    /**
     * A line.
     *
     * @param pause waits between tries
     */
    PlatformLine(Duration timeToAnswer, Pause pause) {
        this.timeToAnswer = timeToAnswer;
        this.pause = pause;
    }

    /**
     * Calls, again after one and four seconds while the platform is away or busy.
     *
     * @throws CarrierStoppedException when it stays away; whether it took the call is then unknown
     */
    Answer call(PlatformCall call) throws CarrierStoppedException {
        String trouble = "";
        for (Duration before : PAUSES) {
            try {
                pause.of(before);
                Answer answer = once(call);
                if (!answer.isForLater()) {
                    return answer;
                }
                trouble = "it answered " + answer.status();
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CarrierStoppedException("This node is stopping; the rest is sent when a node starts.", false);
            }
            LOG.info("{} failed: {}", call, trouble);
        }
        throw new CarrierStoppedException(
                "The platform can't be reached (" + trouble + "); the rest is tried again each minute.", false);
    }

    private Answer once(PlatformCall call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(timeToAnswer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::setHeader);
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(
                    response.statusCode(), new String(body.readNBytes(MOST_OF_ANSWER), StandardCharsets.UTF_8));
        }
    }

    /**
     * What a platform answered.
     *
     * @param body its beginning
     */
    record Answer(int status, String body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        private boolean isForLater() {
            return status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        }

        /** For people: on one line, and without the secret, should the platform have repeated it. */
        String inWords(String secret) {
            String line = body.replace(secret, "…").replaceAll("\\s+", " ").trim();
            String beginning = line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) : line;
            return line.isEmpty() ? "The platform answered " + status + "." : status + ": " + beginning;
        }
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }
}
