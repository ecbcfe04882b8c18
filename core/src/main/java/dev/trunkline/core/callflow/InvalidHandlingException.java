package dev.trunkline.core.callflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that can't be: what is wrong with each, by the name of the component of {@link CallHandling}. */
public final class InvalidHandlingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> problems;

    InvalidHandlingException(Map<String, String> problems) {
        super("Calls can't be handled so: " + problems);
        this.problems = new LinkedHashMap<>(problems);
    }

    /** Never empty. Each problem reads well behind the name of its setting. */
    public Map<String, String> problems() {
        return Collections.unmodifiableMap(problems);
    }
}
