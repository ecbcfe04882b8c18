package dev.trunkline.core.traffic;

/**
 * A program that asks for pages.
 *
 * @param address an IPv4 address
 */
public record Machine(Kind kind, String userAgent, String address) {
    /** What it says it is. */
    public enum Kind {
        /** Its user agent says that it is a machine. */
        CRAWLER,
        /** Runs the page's scripts under the user agent of a browser, from one block of addresses, and is gone before a heartbeat. */
        HEADLESS,
        /** The same, each from an address of its own. */
        SCATTERED
    }
}
