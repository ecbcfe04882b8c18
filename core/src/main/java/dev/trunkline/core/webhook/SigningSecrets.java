package dev.trunkline.core.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What events of an endpoint are signed with: one secret, or two while one takes the place of the other.
 *
 * @param earlier null when there is none
 * @param earlierUntil until when the earlier one signs too; null when there is none
 */
public record SigningSecrets(
        String current, @Nullable String earlier, @Nullable Instant earlierUntil) {
    /** One secret. */
    public static SigningSecrets of(String secret) {
        return new SigningSecrets(secret, null, null);
    }

    /** The next secret, with this one until then. */
    public SigningSecrets rotated(String next, Instant until) {
        return new SigningSecrets(next, current, until);
    }

    /** Those that sign at the instant, the current one first. */
    public List<String> at(Instant now) {
        return earlier != null && earlierUntil != null && now.isBefore(earlierUntil)
                ? List.of(current, earlier)
                : List.of(current);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SigningSecrets[earlierUntil=" + earlierUntil + "]";
    }
}
