package dev.trunkline.core.response;

import java.time.Instant;

/** The place of a response in the order of time: its start, and its id where several started together. */
public record ResponseKey(Instant startedAt, ResponseId id) implements Comparable<ResponseKey> {
    /** The place of this response. */
    public static ResponseKey of(Response response) {
        return new ResponseKey(response.startedAt(), response.id());
    }

    @Override
    public int compareTo(ResponseKey other) {
        int byTime = startedAt.compareTo(other.startedAt);
        return byTime != 0 ? byTime : id.value().compareTo(other.id.value());
    }
}
