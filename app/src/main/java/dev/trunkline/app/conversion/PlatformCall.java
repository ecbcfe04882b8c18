package dev.trunkline.app.conversion;

import java.net.URI;
import java.util.Map;

/**
 * One call of a platform's HTTP interface. It holds the secret, so it is never logged.
 *
 * @param headers besides the content type, which is JSON unless they name another
 */
record PlatformCall(URI uri, Map<String, String> headers, String body) {
    @Override
    public String toString() {
        return "a call of " + uri.getHost();
    }
}
