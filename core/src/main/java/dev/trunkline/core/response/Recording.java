package dev.trunkline.core.response;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;

/**
 * Sound of a call that its provider keeps.
 *
 * @param id what the provider calls it; not blank
 * @param url where the provider has it; always {@code https}, so that a page may link to it
 * @param length zero or more
 * @param voicemail whether the caller left a message; otherwise it is the talk
 */
public record Recording(String id, URI url, Duration length, boolean voicemail) {
    /** Which of two that tell of one recording counts: any order would do as long as it is one. */
    static final Comparator<Recording> FULLEST = Comparator.comparing(Recording::length)
            .thenComparing(Recording::voicemail)
            .thenComparing(Recording::url);

    public Recording {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A recording must have an id");
        }
        if (!"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("A recording is kept at an https address, but was at " + url);
        }
        if (length.isNegative()) {
            throw new IllegalArgumentException("A recording can't last " + length);
        }
    }
}
