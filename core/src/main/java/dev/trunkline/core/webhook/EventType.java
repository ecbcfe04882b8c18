package dev.trunkline.core.webhook;

/** What an event tells, with the name that receivers see. */
public enum EventType {
    CREATED("response.created"),
    CHANGED("response.changed"),
    TEST("webhook.test");

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
