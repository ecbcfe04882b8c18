package dev.trunkline.core.webhook;

/**
 * Names an endpoint.
 *
 * @param value not blank
 */
public record EndpointId(String value) {
    public EndpointId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An endpoint id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
