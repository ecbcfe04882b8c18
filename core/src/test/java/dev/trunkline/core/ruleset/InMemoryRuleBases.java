package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.SiteId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Rule bases that a test puts there. */
public final class InMemoryRuleBases implements RuleBases {
    private final Map<SiteId, TreeMap<Integer, RuleBase>> versions = new ConcurrentHashMap<>();

    /** Puts a version there; the highest number is in force. */
    public void put(SiteId site, RuleBase rules) {
        versions.computeIfAbsent(site, key -> new TreeMap<>()).put(rules.version(), rules);
    }

    @Override
    public Optional<RuleBase> current(SiteId site) {
        return Optional.ofNullable(versions.get(site))
                .map(numbered -> numbered.lastEntry().getValue());
    }

    @Override
    public Optional<RuleBase> version(SiteId site, int number) {
        return Optional.ofNullable(versions.get(site)).map(numbered -> numbered.get(number));
    }
}
