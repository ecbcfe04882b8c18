package dev.trunkline.app.ruleset;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.site.SiteId;
import org.bson.Document;

/** Rule set versions and drafts as documents. */
final class RuleSetDocuments {
    private RuleSetDocuments() {}

    static String id(SiteId site, int number) {
        return site + "/" + number;
    }

    static Document document(RuleSetVersion version) {
        return new Document("_id", id(version.site(), version.number()))
                .append("site", version.site().key())
                .append("number", version.number())
                .append("files", files(version.files()))
                .append("checksum", version.checksum())
                .append("author", version.author())
                .append("message", version.message())
                .append("publishedAt", Times.stored(version.publishedAt()));
    }

    static RuleSetVersion version(Document document) {
        return new RuleSetVersion(
                new SiteId(document.getString("site")),
                document.getInteger("number"),
                files(document),
                document.getString("checksum"),
                document.getString("author"),
                document.getString("message"),
                Times.in(document, "publishedAt"));
    }

    static Document document(RuleDraft draft) {
        return new Document("_id", draft.site().key())
                .append("files", files(draft.files()))
                .append("revision", draft.revision())
                .append("basedOn", draft.basedOn())
                .append("author", draft.author())
                .append("savedAt", Times.stored(draft.savedAt()));
    }

    static RuleDraft draft(Document document) {
        return new RuleDraft(
                new SiteId(document.getString("_id")),
                files(document),
                document.getLong("revision"),
                document.getInteger("basedOn"),
                document.getString("author"),
                Times.in(document, "savedAt"));
    }

    /** Versions from before there were lists and tests have none. */
    private static String textOrNone(Document files, String name) {
        String text = files.getString(name);
        return text == null ? "" : text;
    }

    private static Document files(RuleFiles files) {
        return new Document("channel", files.channel())
                .append("campaign", files.campaign())
                .append("number", files.number())
                .append("qualification", files.qualification())
                .append("lists", files.lists())
                .append("tests", files.tests());
    }

    private static RuleFiles files(Document document) {
        Document files = document.get("files", Document.class);
        return new RuleFiles(
                files.getString("channel"),
                files.getString("campaign"),
                files.getString("number"),
                files.getString("qualification"),
                textOrNone(files, "lists"),
                textOrNone(files, "tests"));
    }
}
