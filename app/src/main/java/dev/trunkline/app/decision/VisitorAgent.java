package dev.trunkline.app.decision;

import com.google.re2j.Pattern;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The visitor's user agent. A browser that posts sends an origin with it; a call without one that names an HTTP library, or
 * nothing, comes from a server that asks for a visitor, and its library tells nothing of that visitor.
 */
final class VisitorAgent {
    private static final int LONGEST = 512;
    private static final Pattern LIBRARY = Pattern.compile(
            "(?i)(?:curl|wget|httpie|python|aiohttp|java|apache-httpclient|reactornetty|jetty|okhttp|go-http-client|node|undici|axios|got"
                    + "|ruby|faraday|php|guzzlehttp|symfony|dart|reqwest|hyper|postmanruntime|insomnia)\\b.*");

    private VisitorAgent() {}

    /** The user agent; empty when it is not known. */
    static String of(@Nullable String named, HttpServletRequest request) {
        String agent = named == null ? ofCaller(request) : named;
        return agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }

    /** Whether a server asks for a visitor of whom it does not tell the user agent. */
    static boolean isUnknown(String agent, HttpServletRequest request) {
        return agent.isEmpty() && request.getHeader(HttpHeaders.ORIGIN) == null;
    }

    private static String ofCaller(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        boolean page = request.getHeader(HttpHeaders.ORIGIN) != null;
        return page || !LIBRARY.matches(agent) ? agent : "";
    }
}
