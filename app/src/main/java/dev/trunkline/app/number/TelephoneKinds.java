package dev.trunkline.app.number;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallerKind;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.Response;
import org.springframework.stereotype.Component;

/**
 * Tells kinds of caller numbers by the numbering plans that libphonenumber knows, by the numbers that are ours, and by digits that run in
 * a row, as in {@code +14155555555} and {@code +14123456789}. Thread-safe.
 */
@Component
final class TelephoneKinds implements CallerKinds {
    private static final int MADE_UP = 8;
    private static final int MOST_REMEMBERED = 10_000;

    /** Whoever calls again is asked of once; the library looks through the plans of all countries that share a code. */
    private final LoadingCache<String, CallerKind> byPlan =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(TelephoneKinds::ofPlan);

    private final Numbers numbers;

    TelephoneKinds(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public CallerKind of(Response response) {
        String number = response.caller().value();
        if (number.isEmpty()) {
            return CallerKind.WITHHELD;
        }
        if (!number.startsWith("+")) {
            return CallerKind.OTHER;
        }
        if (isMadeUp(number)) {
            return CallerKind.MADE_UP;
        }
        return isOwn(number, response) ? CallerKind.OWN : byPlan.get(number);
    }

    /** Asks what this node remembers and not for every caller's number. */
    private boolean isOwn(String number, Response response) {
        TrackingNumber dialled = response.trackingNumber();
        return dialled != null && dialled.e164().equals(number)
                || numbers.pools(response.site()).stream().anyMatch(pool -> isOf(pool, number));
    }

    private static boolean isOf(NumberPool pool, String number) {
        TrackingNumber overflow = pool.overflow();
        return overflow != null && overflow.e164().equals(number)
                || pool.numbers().stream().anyMatch(own -> own.e164().equals(number));
    }

    /** A number of no type is none that anybody can have. */
    private static CallerKind ofPlan(String number) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            return switch (library.getNumberType(library.parse(number, null))) {
                case UNKNOWN -> CallerKind.INVALID;
                case TOLL_FREE -> CallerKind.TOLL_FREE;
                case PREMIUM_RATE -> CallerKind.PREMIUM_RATE;
                case SHARED_COST -> CallerKind.SHARED_COST;
                default -> CallerKind.ORDINARY;
            };
        } catch (NumberParseException e) {
            return CallerKind.INVALID;
        }
    }

    /** Whether the last digits are all the same, or each one more or one less than the one before. */
    private static boolean isMadeUp(String number) {
        if (number.length() <= MADE_UP) {
            return false;
        }
        int step = number.charAt(number.length() - 1) - number.charAt(number.length() - 2);
        for (int i = number.length() - MADE_UP + 1; i < number.length(); i++) {
            if (number.charAt(i) - number.charAt(i - 1) != step) {
                return false;
            }
        }
        return step >= -1 && step <= 1;
    }
}
