package dev.trunkline.app.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which URLs can be endpoints. Whether their host may be asked is seen each time that something is sent. */
@Component
final class EndpointUrls {
    private static final int LONGEST = 2000;

    private final boolean plainHttp;

    EndpointUrls(WebhookProperties properties) {
        this.plainHttp = properties.allowPrivateAddresses();
    }

    /**
     * The URL.
     *
     * @throws IllegalArgumentException when it can't be an endpoint's; the message goes on after the name of the field
     */
    URI of(String text) {
        try {
            URI url = new URI(text.strip());
            boolean scheme =
                    "https".equalsIgnoreCase(url.getScheme()) || plainHttp && "http".equalsIgnoreCase(url.getScheme());
            if (scheme
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && text.length() <= LONGEST) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw refused(text, e);
        }
        throw refused(text, null);
    }

    private static IllegalArgumentException refused(String text, @Nullable Exception cause) {
        String shown = text.length() > 100 ? text.substring(0, 100) + "…" : text;
        return new IllegalArgumentException(
                "must be an https address without a user name or a fragment, such as"
                        + " https://crm.example.com/hooks/trunkline, but was '" + shown + "'",
                cause);
    }
}
