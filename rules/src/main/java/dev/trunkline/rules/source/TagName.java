package dev.trunkline.rules.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of parameters that most addresses of advertisements carry. All addresses share them, so that they are found by identity. */
final class TagName {
    private static final List<String> UTM =
            List.of("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id");
    private static final Map<String, String> KNOWN = Stream.concat(
                    UTM.stream(),
                    Arrays.stream(ClickId.values()).map(id -> id.parameter().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

    private TagName() {}

    /** The same name, in lower case. */
    static String shared(String lowerCaseName) {
        return KNOWN.getOrDefault(lowerCaseName, lowerCaseName);
    }
}
