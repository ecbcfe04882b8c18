package dev.trunkline.core.attribution;

/** How a response was brought together with where it came from. */
public enum AttributionMethod {
    /** By the lease that held its number at its start. */
    SESSION,
    /** By its channel number. */
    CHANNEL,
    /** By the visits that were shown the overflow number; the confidence says how many could have called. */
    OVERFLOW,
    /** By the visit that the form was sent from. */
    FORM,
    /** By the visit that the e-mail address was clicked in. */
    EMAIL
}
