package dev.trunkline.app.security;

import java.time.Duration;
import java.time.Instant;

/** The time that a sender signed together with a body, so that nobody can send the same again much later. */
public final class SignedTime {
    private SignedTime() {}

    /**
     * Whether it is not too long before or after now.
     *
     * @param seconds since 1970, as the sender wrote them; anything else is never fresh
     */
    public static boolean isFresh(String seconds, Instant now, Duration tolerance) {
        return seconds.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                                .abs()
                                .compareTo(tolerance)
                        <= 0;
    }
}
