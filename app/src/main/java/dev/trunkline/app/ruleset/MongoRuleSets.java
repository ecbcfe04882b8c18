package dev.trunkline.app.ruleset;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
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

/**
 * Published versions and drafts in MongoDB. The insert of a version decides who published its number; the revision in the filter of
 * a write decides who saved, approved or discarded a draft. A discarded draft leaves its revision behind. Thread-safe.
 */
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
        return drafts.find(site.key()).filter(RuleSetDocuments::isDraft).map(RuleSetDocuments::draft);
    }

    @Override
    public long lastRevision(SiteId site) {
        return drafts.find(site.key()).map(RuleSetDocuments::revision).orElse(0L);
    }

    @Override
    public boolean saveDraft(RuleDraft draft) {
        Document document = RuleSetDocuments.document(draft);
        return draft.revision() == 1
                ? drafts.insert(document)
                : drafts.replace(revision(draft.site(), draft.revision() - 1), document);
    }

    @Override
    public boolean approve(SiteId site, long revision, RuleDraft.Review review) {
        return drafts.update(
                draft(site, revision), Updates.set(RuleSetDocuments.REVIEW, RuleSetDocuments.document(review)));
    }

    @Override
    public boolean discardDraft(SiteId site, long revision) {
        return drafts.replace(draft(site, revision), RuleSetDocuments.discarded(site, revision));
    }

    private static Bson ofSite(SiteId site) {
        return Filters.eq("site", site.key());
    }

    private static Bson draft(SiteId site, long revision) {
        return Filters.and(revision(site, revision), RuleSetDocuments.IS_DRAFT);
    }

    private static Bson revision(SiteId site, long revision) {
        return Filters.and(Filters.eq("_id", site.key()), Filters.eq("revision", revision));
    }
}
