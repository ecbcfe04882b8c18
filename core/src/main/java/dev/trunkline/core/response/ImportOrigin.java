package dev.trunkline.core.response;

import java.util.Map;

/** Which line of which import brought a response, as the payload of the response keeps it. */
public final class ImportOrigin {
    /** Its name in the payload. */
    public static final String FIELD = "trunkline.import";

    private ImportOrigin() {}

    /** The origin of what this line brings. */
    public static String of(String importId, long line) {
        return importId + ":" + line;
    }

    /** Which import brought a response with this payload; empty when none did. */
    public static String importIn(Map<String, String> payload) {
        String origin = payload.getOrDefault(FIELD, "");
        return origin.substring(0, Math.max(0, origin.lastIndexOf(':')));
    }
}
