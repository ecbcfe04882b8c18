package dev.trunkline.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Feeds} keeps to. */
public abstract class FeedsContract {
    private static final FeedMapping MAPPING =
            FeedMapping.of(Map.of(FeedField.ID, "/call/id", FeedField.NUMBER, "/to.number", FeedField.CALLER, "/a~1b"));

    private Feeds feeds;

    /** A store without any. */
    protected abstract Feeds empty();

    @BeforeEach
    void open() {
        feeds = empty();
    }

    @Test
    void findsAFeedAsItWasPut() {
        Feed feed = feed("f1", Examples.DEMO, Examples.NOON);
        feeds.put(feed);
        assertThat(feeds.find("f1")).contains(feed);
        assertThat(feeds.find("f2")).isEmpty();

        Feed changed = feed.with(FeedMapping.of(Map.of(FeedField.ID, "/id", FeedField.NUMBER, "/to")), "{\"id\": 1}");
        feeds.put(changed);
        assertThat(feeds.find("f1")).contains(changed);
    }

    @Test
    void listsThoseOfASiteOldestFirst() {
        Feed late = feed("a", Examples.DEMO, Examples.NOON.plusSeconds(1));
        Feed early = feed("b", Examples.DEMO, Examples.NOON);
        feeds.put(late);
        feeds.put(early);
        feeds.put(feed("c", Examples.OTHER_SITE, Examples.NOON));

        assertThat(feeds.ofSite(Examples.DEMO)).containsExactly(early, late);

        feeds.remove("a");
        assertThat(feeds.ofSite(Examples.DEMO)).containsExactly(early);
    }

    private static Feed feed(String id, SiteId site, Instant at) {
        return new Feed(id, site, "Switchboard", "whsec_" + id, MAPPING, "", at);
    }
}
