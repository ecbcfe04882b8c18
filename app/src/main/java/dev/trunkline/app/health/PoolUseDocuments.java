package dev.trunkline.app.health;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.health.LeaseTime;
import dev.trunkline.core.health.PoolUse;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** The use of pools as documents. */
final class PoolUseDocuments {
    private PoolUseDocuments() {}

    static Document document(PoolUse use) {
        return new Document(
                        "_id", use.site() + "/" + use.pool() + "/" + use.from().getEpochSecond())
                .append("site", use.site().key())
                .append("pool", use.pool().key())
                .append("from", Times.stored(use.from()))
                .append("mostLeased", use.mostLeased())
                .append("mostTaken", use.mostTaken())
                .append("begun", use.begun())
                .append("unconfirmed", use.unconfirmed())
                .append("turnedAway", use.turnedAway())
                .append(
                        "rules",
                        use.rules().entrySet().stream()
                                .map(entry -> rule(entry.getKey(), entry.getValue()))
                                .toList());
    }

    private static Document rule(String rule, LeaseTime time) {
        return new Document("rule", rule)
                .append("leasedMillis", time.leased().toMillis())
                .append("wastedMillis", time.wasted().toMillis());
    }

    static PoolUse use(Document document) {
        Map<String, LeaseTime> rules = document.getList("rules", Document.class).stream()
                .collect(Collectors.toMap(
                        rule -> rule.getString("rule"),
                        rule -> new LeaseTime(
                                Duration.ofMillis(rule.getLong("leasedMillis")),
                                Duration.ofMillis(rule.getLong("wastedMillis")))));
        return new PoolUse(
                new SiteId(document.getString("site")),
                new PoolId(document.getString("pool")),
                Times.in(document, "from"),
                document.getInteger("mostLeased"),
                document.getInteger("mostTaken"),
                document.getInteger("begun"),
                document.getInteger("unconfirmed"),
                document.getInteger("turnedAway"),
                rules);
    }
}
