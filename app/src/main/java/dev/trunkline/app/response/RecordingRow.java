package dev.trunkline.app.response;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.response.Recording;

/**
 * A recording as the page of its response links to it.
 *
 * @param url always {@code https}
 */
record RecordingRow(String url, boolean voicemail, String length) {
    static RecordingRow of(Recording recording) {
        return new RecordingRow(
                recording.url().toString(), recording.voicemail(), SiteTimes.minutes(recording.length()));
    }
}
