package dev.trunkline.app.number;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.trunkline.core.number.TrackingNumber;

/** Telephone numbers as people of their country write them. */
public final class NumberDisplay {
    private static final String MASK = "•••";
    private static final int MOST_REMEMBERED = 50_000;

    /** Every decision shows a number, and there are few. */
    private static final LoadingCache<String, String> NATIONAL =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(NumberDisplay::formatted);

    private NumberDisplay() {}

    /** Such as {@code (416) 555-0101}; the E.164 form when its country is not known. */
    public static String national(TrackingNumber number) {
        return national(number.e164());
    }

    /** A caller's number with its middle hidden, such as {@code (647) •••-0142}; empty stays empty. */
    public static String masked(String e164) {
        String national = national(e164);
        int digits = 0;
        int total = (int) national.chars().filter(Character::isDigit).count();
        StringBuilder masked = new StringBuilder();
        boolean hidden = false;
        for (char c : national.toCharArray()) {
            boolean digit = Character.isDigit(c);
            digits += digit ? 1 : 0;
            if (digit && digits > 3 && digits <= total - 4) {
                masked.append(hidden ? "" : MASK);
                hidden = true;
            } else {
                masked.append(c);
            }
        }
        return masked.toString();
    }

    private static String national(String e164) {
        return NATIONAL.get(e164);
    }

    private static String formatted(String e164) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            return library.format(library.parse(e164, null), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
