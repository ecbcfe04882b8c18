package dev.trunkline.core.number;

import java.util.regex.Pattern;

/**
 * A telephone number in E.164 form (ITU-T E.164: a plus sign and 7 to 15 digits), the only form that is stored or compared.
 *
 * @param e164 the number, such as {@code +14165550101}; never null
 */
public record TrackingNumber(String e164) implements Comparable<TrackingNumber> {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public TrackingNumber {
        if (!isE164(e164)) {
            throw new IllegalArgumentException(
                    "A tracking number must be E.164, e.g. +14165550101, but was '" + e164 + "'");
        }
    }

    /** Whether the text is a number in E.164. */
    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    @Override
    public int compareTo(TrackingNumber other) {
        return e164.compareTo(other.e164);
    }

    @Override
    public String toString() {
        return e164;
    }
}
