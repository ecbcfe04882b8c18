package dev.trunkline.app.feed;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Seal;
import dev.trunkline.app.store.SealedFields;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.feed.Feed;
import dev.trunkline.core.feed.FeedField;
import dev.trunkline.core.feed.FeedMapping;
import dev.trunkline.core.feed.Feeds;
import dev.trunkline.core.site.SiteId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Feeds in MongoDB, their secrets sealed. Thread-safe. */
@Repository
public final class MongoFeeds implements Feeds {
    private static final String FEEDS = "feeds";
    private static final String SECRET = "secret";

    private final Documents feeds;
    private final SealedFields sealed;

    public MongoFeeds(MongoDatabase database, Seal seal) {
        this.feeds = new Documents(database, FEEDS, new IndexModel(Indexes.ascending("site", "createdAt")));
        this.sealed = new SealedFields(seal, feeds, FEEDS, SECRET);
    }

    @Override
    public List<Feed> ofSite(SiteId site) {
        return feeds.all(Filters.eq("site", site.key()), Indexes.ascending("createdAt")).stream()
                .map(this::feed)
                .toList();
    }

    @Override
    public Optional<Feed> find(String id) {
        return feeds.find(id).map(this::feed);
    }

    @Override
    public void put(Feed feed) {
        feeds.put(document(feed));
    }

    @Override
    public void remove(String id) {
        feeds.remove(Filters.eq("_id", id));
    }

    private Document document(Feed feed) {
        Document pointers = new Document();
        feed.mapping().pointers().forEach((field, pointer) -> pointers.append(field.name(), pointer));
        return new Document("_id", feed.id())
                .append("site", feed.site().key())
                .append("name", feed.name())
                .append(SECRET, sealed.sealed(feed.id(), SECRET, feed.secret()))
                .append("pointers", pointers)
                .append("sample", feed.sample())
                .append("createdAt", Times.stored(feed.createdAt()));
    }

    private Feed feed(Document document) {
        Map<FeedField, String> pointers = new EnumMap<>(FeedField.class);
        document.get("pointers", Document.class)
                .forEach((field, pointer) -> pointers.put(FeedField.valueOf(field), (String) pointer));
        return new Feed(
                document.getString("_id"),
                new SiteId(document.getString("site")),
                document.getString("name"),
                sealed.in(document, SECRET),
                new FeedMapping(pointers),
                document.getString("sample"),
                Times.in(document, "createdAt"));
    }
}
