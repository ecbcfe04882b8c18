package dev.trunkline.core.conversion;

/** What a platform may be told of a response besides its click, its time and its value. */
public enum ConversionFact {
    /** {@code granted}, {@code denied}, or not told. */
    AD_USER_DATA,
    /** As above. */
    AD_PERSONALIZATION,
    /** What Google Analytics calls the session of the visit. */
    GA_SESSION,
    /** The caller's number, SHA-256 of its digits with the country code, in hexadecimal. */
    PHONE_HASH,
    /** The landing page without its query. */
    PAGE,
    USER_AGENT,
    /** {@code CALL}, {@code TEXT}, {@code FORM} or {@code EMAIL}. */
    KIND,
    CHANNEL,
    SOURCE,
    MEDIUM,
    CAMPAIGN,
    KEYWORD,
    /** The currency of a sale where it is not that of the destination, ISO 4217. */
    CURRENCY
}
