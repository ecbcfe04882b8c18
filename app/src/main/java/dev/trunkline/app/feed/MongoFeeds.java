package dev.trunkline.app.feed;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
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

/** Feeds in MongoDB. Thread-safe. */
@Repository
public final class MongoFeeds implements Feeds {
    private final Documents feeds;

    public MongoFeeds(MongoDatabase database) {
        this.feeds = new Documents(database, "feeds", new IndexModel(Indexes.ascending("site", "createdAt")));
    }

    @Override
    public List<Feed> ofSite(SiteId site) {
        return feeds.all(Filters.eq("site", site.key()), Indexes.ascending("createdAt")).stream()
                .map(MongoFeeds::feed)
                .toList();
    }

    @Override
    public Optional<Feed> find(String id) {
        return feeds.find(id).map(MongoFeeds::feed);
    }

    @Override
    public void put(Feed feed) {
        feeds.put(document(feed));
    }

    @Override
    public void remove(String id) {
        feeds.remove(Filters.eq("_id", id));
    }

    private static Document document(Feed feed) {
        Document pointers = new Document();
        feed.mapping().pointers().forEach((field, pointer) -> pointers.append(field.name(), pointer));
        return new Document("_id", feed.id())
                .append("site", feed.site().key())
                .append("name", feed.name())
                .append("secret", feed.secret())
                .append("pointers", pointers)
                .append("sample", feed.sample())
                .append("createdAt", Times.stored(feed.createdAt()));
    }

    private static Feed feed(Document document) {
        Map<FeedField, String> pointers = new EnumMap<>(FeedField.class);
        document.get("pointers", Document.class)
                .forEach((field, pointer) -> pointers.put(FeedField.valueOf(field), (String) pointer));
        return new Feed(
                document.getString("_id"),
                new SiteId(document.getString("site")),
                document.getString("name"),
                document.getString("secret"),
                new FeedMapping(pointers),
                document.getString("sample"),
                Times.in(document, "createdAt"));
    }
}
