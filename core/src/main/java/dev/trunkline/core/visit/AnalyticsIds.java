package dev.trunkline.core.visit;

/**
 * What Google Analytics calls the browser and its session, so that what came of a visit can be told there. Raw, as the page told it.
 *
 * @param client the client id of the cookie {@code _ga}; empty when unknown
 * @param session the session id of the cookie {@code _ga_<stream>}; empty when unknown
 */
public record AnalyticsIds(String client, String session) {
    /** Of a page without Google Analytics. */
    public static final AnalyticsIds NONE = new AnalyticsIds("", "");
}
