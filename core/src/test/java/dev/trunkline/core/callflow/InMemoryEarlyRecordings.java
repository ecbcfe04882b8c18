package dev.trunkline.core.callflow;

import dev.trunkline.core.response.Recording;
import dev.trunkline.core.response.ResponseId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Early recordings that are forgotten with the process. Thread-safe. */
public final class InMemoryEarlyRecordings implements EarlyRecordings {
    private final Map<ResponseId, List<Recording>> calls = new ConcurrentHashMap<>();

    @Override
    public void keep(ResponseId call, Recording recording) {
        calls.merge(
                call,
                List.of(recording),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    @Override
    public List<Recording> of(ResponseId call) {
        return calls.getOrDefault(call, List.of());
    }
}
