package dev.trunkline.app.conversion;

import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.LedgerEntry;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a platform's HTTP interface is called. The same entries give the same bytes. */
interface PlatformCalls {
    /** Where the platform is, unless the destination names another address. */
    String usualAddress();

    /** How many entries go in one call at most. */
    int mostInCall();

    /**
     * The call that says these entries.
     *
     * @param secret of the destination, or the access token that was got with it
     * @param entries at least one, at most {@link #mostInCall}
     */
    PlatformCall call(Destination destination, String secret, List<LedgerEntry> entries);

    /** Whether the secret is {@link GoogleCredentials}, so that calls carry an access token that is got with it. */
    default boolean takesGoogleCredentials() {
        return false;
    }

    /** The address without a slash at its end. */
    default String address(Destination destination) {
        String address = destination.address().isEmpty() ? usualAddress() : destination.address();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A number as JSON writes money: never with an exponent. */
    static BigDecimal money(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** An object with its fields in this order; those with an empty text are left out. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!"".equals(namesAndValues[i + 1])) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object;
    }
}
