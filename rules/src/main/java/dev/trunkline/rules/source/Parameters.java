package dev.trunkline.rules.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The decoded parameters of an address. Names are compared without regard to case, and the first of a name counts. */
public final class Parameters {
    private final Map<String, String> firstByName;

    /** Parameters by lower-case name. */
    public Parameters(Map<String, String> firstByName) {
        this.firstByName = new LinkedHashMap<>(firstByName);
    }

    /** The value; empty when there is no such parameter. */
    public String first(String name) {
        return firstByName.getOrDefault(lowerCase(name), "");
    }

    /** Whether there is such a parameter, be it empty. */
    public boolean has(String name) {
        return firstByName.containsKey(lowerCase(name));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
