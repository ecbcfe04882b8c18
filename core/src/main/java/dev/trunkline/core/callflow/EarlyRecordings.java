package dev.trunkline.core.callflow;

import dev.trunkline.core.response.Recording;
import dev.trunkline.core.response.ResponseId;
import java.util.List;

/**
 * Recordings of calls that nobody had told of when they came: their provider names the call and no more. They wait here for their call.
 * Thread-safe; durable when a call returns.
 */
public interface EarlyRecordings {
    /** Keeps the recording; keeping it again changes nothing that counts. */
    void keep(ResponseId call, Recording recording);

    /** Those of the call; a recording that was kept twice may be there twice. */
    List<Recording> of(ResponseId call);
}
