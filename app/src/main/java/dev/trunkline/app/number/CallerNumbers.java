package dev.trunkline.app.number;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallerNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Caller numbers as providers and people write them. */
public final class CallerNumbers {
    /** What providers send for a caller who withholds the number; the digits spell it on a keypad (Twilio's documentation). */
    private static final Set<String> WITHHELD = Set.of(
            "",
            "anonymous",
            "restricted",
            "unavailable",
            "unknown",
            "private",
            "withheld",
            "+266696687",
            "+7378742833",
            "+2562533",
            "+8656696",
            "+86282452253");

    private static final int LONGEST = 40;
    private static final int MOST_SITES = 10_000;

    /** Finding the country of a number asks those that share its code one after another. */
    private static final LoadingCache<TrackingNumber, Optional<String>> REGIONS =
            Caffeine.newBuilder().maximumSize(MOST_SITES).build(CallerNumbers::region);

    private CallerNumbers() {}

    /**
     * The caller's number, in E.164 where it can be read as one.
     *
     * @param near a number of the site, whose country is assumed where the text names none
     */
    public static CallerNumber of(@Nullable String text, TrackingNumber near) {
        String trimmed = text == null ? "" : text.trim();
        if (WITHHELD.contains(trimmed.toLowerCase(Locale.ROOT))) {
            return CallerNumber.WITHHELD;
        }
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = library.parse(trimmed, REGIONS.get(near).orElse(null));
            return new CallerNumber(library.format(parsed, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            return new CallerNumber(trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed);
        }
    }

    private static Optional<String> region(TrackingNumber near) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            return Optional.ofNullable(library.getRegionCodeForNumber(library.parse(near.e164(), null)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
