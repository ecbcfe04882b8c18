package dev.trunkline.rules.language;

/** What kind of value a field holds or a function answers. */
public enum ValueType {
    TEXT("text"),
    WHOLE_NUMBER("whole number"),
    NUMBER("number"),
    YES_NO("yes or no");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    /** The kind as people read it. */
    public String words() {
        return words;
    }

    boolean isNumber() {
        return this == WHOLE_NUMBER || this == NUMBER;
    }
}
