package dev.trunkline.core.feed;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a JSON body each field stands, as JSON pointers (RFC 6901).
 *
 * @param pointers of the fields that the feed has; the required ones at least
 */
public record FeedMapping(Map<FeedField, String> pointers) {
    private static final int LONGEST = 200;

    public FeedMapping {
        pointers = Map.copyOf(pointers);
        for (FeedField field : FeedField.values()) {
            String pointer = pointers.get(field);
            if (pointer == null ? field.isRequired() : !isPointer(pointer)) {
                throw new IllegalArgumentException(problem(field, pointer == null ? "" : pointer));
            }
        }
    }

    /** The mapping of what a person wrote; empty pointers are left out. */
    public static FeedMapping of(Map<FeedField, String> written) {
        Map<FeedField, String> pointers = new EnumMap<>(FeedField.class);
        written.forEach((field, pointer) -> {
            if (!pointer.isBlank()) {
                pointers.put(field, pointer.strip());
            }
        });
        return new FeedMapping(pointers);
    }

    public Optional<String> pointer(FeedField field) {
        return Optional.ofNullable(pointers.get(field));
    }

    /** Whether the text can be a pointer of a mapping. */
    public static boolean isPointer(String text) {
        return text.length() <= LONGEST && text.matches("(/([^/~]|~[01])*)+");
    }

    private static String problem(FeedField field, String pointer) {
        return field + " must be a JSON pointer such as /call/id, but was '" + pointer + "'";
    }
}
