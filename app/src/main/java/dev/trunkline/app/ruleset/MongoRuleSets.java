package dev.trunkline.app.ruleset;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Published versions and drafts in MongoDB; the insert of a version decides who published its number. Thread-safe. */
@Repository
public final class MongoRuleSets implements RuleSets {
    private static final Bson NEWEST_FIRST = Indexes.descending("number");

    private final Documents versions;
    private final Documents drafts;

    public MongoRuleSets(MongoDatabase database) {
        this.versions = new Documents(
                database,
                "ruleSetVersions",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("site"), NEWEST_FIRST)));
        this.drafts = new Documents(database, "ruleDrafts");
    }

    @Override
    public Optional<RuleSetVersion> current(SiteId site) {
        return versions.first(ofSite(site), NEWEST_FIRST).map(RuleSetDocuments::version);
    }

    @Override
    public Optional<RuleSetVersion> version(SiteId site, int number) {
        return versions.find(RuleSetDocuments.id(site, number)).map(RuleSetDocuments::version);
    }

    @Override
    public List<RuleSetVersion> versions(SiteId site, int limit) {
        return versions.list(ofSite(site), NEWEST_FIRST, limit).stream()
                .map(RuleSetDocuments::version)
                .toList();
    }

    @Override
    public boolean publish(RuleSetVersion version) {
        return versions.insert(RuleSetDocuments.document(version));
    }

    @Override
    public Optional<RuleDraft> draft(SiteId site) {
        return drafts.find(site.key()).map(RuleSetDocuments::draft);
    }

    @Override
    public boolean saveDraft(RuleDraft draft) {
        Document document = RuleSetDocuments.document(draft);
        return draft.revision() == 1
                ? drafts.insert(document)
                : drafts.replace(revision(draft.site(), draft.revision() - 1), document);
    }

    @Override
    public void discardDraft(SiteId site, long revision) {
        drafts.remove(revision(site, revision));
    }

    private static Bson ofSite(SiteId site) {
        return Filters.eq("site", site.key());
    }

    private static Bson revision(SiteId site, long revision) {
        return Filters.and(Filters.eq("_id", site.key()), Filters.eq("revision", revision));
    }
}
