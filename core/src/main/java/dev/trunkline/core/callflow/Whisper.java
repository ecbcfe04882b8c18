package dev.trunkline.core.callflow;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the business hears before it talks with a caller: a text that may name {@code {channel}}, {@code {campaign}} and
 * {@code {keyword}}. A part between commas that names what nobody knows is left out, so that nobody hears half a sentence.
 *
 * @param channel where the caller came from; empty when that is not known, as the others
 */
public record Whisper(String channel, String campaign, String keyword) {
    /** What is said of a call of which nothing is known. */
    public static final Whisper UNKNOWN = new Whisper("", "", "");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String NOTHING_KNOWN = "New call";

    /** The text of a site with what is known of this call; never empty. */
    public String said(String text) {
        Map<String, String> values = Map.of("channel", channel, "campaign", campaign, "keyword", keyword);
        String known = Arrays.stream(text.split(","))
                .filter(part -> PLACE.matcher(part)
                        .results()
                        .noneMatch(
                                place -> values.getOrDefault(place.group(1), "").isBlank()))
                .map(part -> filled(part, values).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? NOTHING_KNOWN : known;
    }

    /** What the text names that is none of ours, if it does. */
    static Optional<String> unknown(String text) {
        return PLACE.matcher(text)
                .results()
                .filter(place -> !place.group(1).matches("channel|campaign|keyword"))
                .map(place -> place.group())
                .findFirst();
    }

    private static String filled(String part, Map<String, String> values) {
        return PLACE.matcher(part)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
