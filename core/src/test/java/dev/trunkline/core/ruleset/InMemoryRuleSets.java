package dev.trunkline.core.ruleset;

import dev.trunkline.core.site.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rule sets that are forgotten with the process. Thread-safe. */
public final class InMemoryRuleSets implements RuleSets {
    private final Map<SiteId, NavigableMap<Integer, RuleSetVersion>> versions = new HashMap<>();
    private final Map<SiteId, RuleDraft> drafts = new HashMap<>();

    @Override
    public synchronized Optional<RuleSetVersion> current(SiteId site) {
        return Optional.ofNullable(of(site).lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized Optional<RuleSetVersion> version(SiteId site, int number) {
        return Optional.ofNullable(of(site).get(number));
    }

    @Override
    public synchronized List<RuleSetVersion> versions(SiteId site, int limit) {
        return of(site).descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public synchronized boolean publish(RuleSetVersion version) {
        return of(version.site()).putIfAbsent(version.number(), version) == null;
    }

    @Override
    public synchronized Optional<RuleDraft> draft(SiteId site) {
        return Optional.ofNullable(drafts.get(site));
    }

    @Override
    public synchronized boolean saveDraft(RuleDraft draft) {
        long stored = draft(draft.site()).map(RuleDraft::revision).orElse(0L);
        if (stored != draft.revision() - 1) {
            return false;
        }
        drafts.put(draft.site(), draft);
        return true;
    }

    @Override
    public synchronized void discardDraft(SiteId site, long revision) {
        draft(site).filter(draft -> draft.revision() == revision).ifPresent(draft -> drafts.remove(site));
    }

    private NavigableMap<Integer, RuleSetVersion> of(SiteId site) {
        return versions.computeIfAbsent(site, id -> new TreeMap<>());
    }
}
