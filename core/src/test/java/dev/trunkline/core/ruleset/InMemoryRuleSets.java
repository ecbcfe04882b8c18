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
    private final Map<SiteId, Long> lastRevisions = new HashMap<>();

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
        if (lastRevision(draft.site()) != draft.revision() - 1) {
            return false;
        }
        drafts.put(draft.site(), draft);
        lastRevisions.put(draft.site(), draft.revision());
        return true;
    }

    @Override
    public synchronized long lastRevision(SiteId site) {
        return lastRevisions.getOrDefault(site, 0L);
    }

    @Override
    public synchronized boolean approve(SiteId site, long revision, RuleDraft.Review review) {
        Optional<RuleDraft> draft = draft(site).filter(found -> found.revision() == revision);
        draft.ifPresent(found -> drafts.put(site, found.approved(review)));
        return draft.isPresent();
    }

    @Override
    public synchronized boolean discardDraft(SiteId site, long revision) {
        Optional<RuleDraft> draft = draft(site).filter(found -> found.revision() == revision);
        draft.ifPresent(found -> drafts.remove(site));
        return draft.isPresent();
    }

    private NavigableMap<Integer, RuleSetVersion> of(SiteId site) {
        return versions.computeIfAbsent(site, id -> new TreeMap<>());
    }
}
