package dev.trunkline.core.response;

import dev.trunkline.core.attribution.Decision;

/**
 * A response with the decision that is current for it. There is no response without one: both are stored in one write.
 */
public record JudgedResponse(Response response, Decision current) {
    /**
     * Whether a run judged the response again, which itself stayed as it was.
     *
     * @throws IllegalArgumentException when it has fallen back since it was seen
     */
    public boolean isByRunAlone(Response seen) {
        CallStatus before = seen.progress().status();
        CallStatus after = response.progress().status();
        if (after.rank() < before.rank()) {
            throw new IllegalArgumentException("A status only rises, but " + before + " was to become " + after);
        }
        return after == before && current.run() != null;
    }
}
