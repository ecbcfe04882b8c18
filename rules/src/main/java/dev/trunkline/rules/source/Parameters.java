package dev.trunkline.rules.source;

import java.util.Locale;
import java.util.Map;

/** The decoded parameters of an address. Names are compared without regard to case, and the first of a name counts. */
public final class Parameters {
    private final Map<String, String> firstByName;

    /** Parameters by lower-case name. */
    public Parameters(Map<String, String> firstByName) {
        this.firstByName = Map.copyOf(firstByName);
    }

    /** The value; empty when there is no such parameter. */
    public String first(String name) {
        return named(lowerCase(name));
    }

    /** The value of a parameter whose name is in lower case; empty when there is no such parameter. */
    public String named(String lowerCaseName) {
        return firstByName.getOrDefault(lowerCaseName, "");
    }

    /** Whether there is such a parameter, be it empty. */
    public boolean has(String name) {
        return firstByName.containsKey(lowerCase(name));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
