package dev.trunkline.core.feed;

import dev.trunkline.core.site.SiteId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Feeds that are forgotten with the process. Thread-safe. */
public final class InMemoryFeeds implements Feeds {
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();

    @Override
    public List<Feed> ofSite(SiteId site) {
        return feeds.values().stream()
                .filter(feed -> feed.site().equals(site))
                .sorted(Comparator.comparing(Feed::createdAt))
                .toList();
    }

    @Override
    public Optional<Feed> find(String id) {
        return Optional.ofNullable(feeds.get(id));
    }

    @Override
    public void put(Feed feed) {
        feeds.put(feed.id(), feed);
    }

    @Override
    public void remove(String id) {
        feeds.remove(id);
    }
}
