package dev.trunkline.rules.engine;

import java.util.Set;
import java.util.TreeSet;

/** What the consequences of rules call that Drools' own compiler compiled; public, as they need. */
public final class Decide {
    private final Set<String> channels = new TreeSet<>();

    /** Notes the channel. */
    public void channel(String name) {
        channels.add(name);
    }

    Set<String> channels() {
        return channels;
    }
}
