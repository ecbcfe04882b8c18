package dev.trunkline.app.telephony;

import dev.trunkline.core.response.Recording;
import java.net.URI;
import java.util.Optional;

/**
 * What Twilio's recording callback says.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/recording">Recordings</a>
 */
final class TwilioRecording {
    private static final String HOST = "twilio.com";

    private TwilioRecording() {}

    /**
     * The recording; empty when none came about.
     *
     * @throws IllegalArgumentException when it is not at Twilio's
     */
    static Optional<Recording> of(TwilioCall event, boolean voicemail) {
        if (!event.text("RecordingStatus").equals("completed")) {
            return Optional.empty();
        }
        String sid = event.text("RecordingSid");
        if (!sid.matches("[A-Za-z0-9]{2,64}")) {
            throw new IllegalArgumentException(
                    "RecordingSid must be 2 to 64 letters and digits, but was '" + sid + "'");
        }
        URI url = URI.create(event.text("RecordingUrl"));
        if (!isTwilios(url)) {
            throw new IllegalArgumentException(
                    "RecordingUrl must be an https address of Twilio, but was '" + url + "'");
        }
        return Optional.of(new Recording(sid, url, event.seconds("RecordingDuration"), voicemail));
    }

    private static boolean isTwilios(URI url) {
        String host = url.getHost();
        return "https".equals(url.getScheme())
                && host != null
                && (host.equals(HOST) || host.endsWith("." + HOST))
                && url.getUserInfo() == null
                && url.getPort() == -1;
    }
}
