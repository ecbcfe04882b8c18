package dev.trunkline.core.conversion;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * One platform's account that conversions of a site are sent to. Its secret is kept apart, so that it is in no list and no log.
 *
 * @param name for people
 * @param conversionName what the platform calls the conversion: its name, the event's name, or the id of the conversion action
 * @param account what the platform calls the account: customer id, measurement id, dataset id; empty for files
 * @param currency of all values, ISO 4217, such as {@code CAD}
 * @param zone in which files write times
 * @param address where to: a folder below the root, or the base of the platform's URL, empty for the platform's own
 * @param since responses that began before are not sent
 * @param minConfidence from 0 to 1; responses whose attribution is less certain are not sent, and what was sent of them is taken back
 * @param automatic whether the schedule sends too
 */
public record Destination(
        DestinationId id,
        SiteId site,
        String name,
        Platform platform,
        Transport transport,
        String conversionName,
        String account,
        String currency,
        ZoneId zone,
        String address,
        Instant since,
        double minConfidence,
        boolean automatic) {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{0,200}");
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern EVENT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");

    public Destination {
        check(!name.isBlank() && TEXT.matcher(name).matches(), "name", "must have 1 to 200 characters", name);
        check(
                !conversionName.isBlank() && TEXT.matcher(conversionName).matches(),
                "conversionName",
                "must be what the platform calls the conversion",
                conversionName);
        check(
                platform != Platform.GA4 || EVENT.matcher(conversionName).matches(),
                "conversionName",
                "must be an event name of 1 to 40 letters, digits and underscores that begins with a letter",
                conversionName);
        check(CURRENCY.matcher(currency).matches(), "currency", "must be a code such as CAD", currency);
        check(
                minConfidence >= 0 && minConfidence <= 1,
                "minConfidence",
                "must be from 0 to 1",
                Double.toString(minConfidence));
        check(
                platform.transports().contains(transport),
                "transport",
                "must be one of " + platform.transports() + " for " + platform,
                transport.name());
        switch (transport) {
            case DOWNLOAD -> check(address.isEmpty(), "address", "must be empty for a download", address);
            case FOLDER ->
                check(FOLDER.matcher(address).matches(), "address", "must be a folder such as google/leads", address);
            case HTTP -> {
                check(
                        address.isEmpty() || URL.matcher(address).matches(),
                        "address",
                        "must be empty or an address such as https://example.com",
                        address);
                check(
                        ACCOUNT.matcher(account).matches(),
                        "account",
                        "must be the platform's id of the account, without spaces",
                        account);
            }
        }
    }

    private static void check(boolean right, String field, String rule, String value) {
        if (!right) {
            throw new IllegalArgumentException(field + " " + rule + ", but was '" + value + "'");
        }
    }
}
