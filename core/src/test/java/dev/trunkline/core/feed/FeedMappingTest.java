package dev.trunkline.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedMappingTest {
    @Test
    void leavesOutWhatIsEmpty() {
        FeedMapping mapping =
                FeedMapping.of(Map.of(FeedField.ID, " /id ", FeedField.NUMBER, "/to", FeedField.CALLER, "  "));

        assertThat(mapping.pointers()).containsOnlyKeys(FeedField.ID, FeedField.NUMBER);
        assertThat(mapping.pointer(FeedField.ID)).contains("/id");
    }

    @Test
    void saysWhichFieldIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedMapping.of(Map.of(FeedField.ID, "/id", FeedField.NUMBER, "")))
                .withMessage("NUMBER must be a JSON pointer such as /call/id, but was ''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a/b", "/0/x", "/", "//", "/a~0b/c~1d", "/Größe", "/to.number"})
    void acceptsPointers(String pointer) {
        assertThat(FeedMapping.isPointer(pointer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "$.a", "/a~2", "/a~", " /a"})
    void refusesWhatIsNone(String pointer) {
        assertThat(FeedMapping.isPointer(pointer)).isFalse();
    }
}
