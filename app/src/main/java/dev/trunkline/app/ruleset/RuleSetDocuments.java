package dev.trunkline.app.ruleset;

import com.mongodb.client.model.Filters;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.site.SiteId;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Rule set versions and drafts as documents. */
final class RuleSetDocuments {
    static final String REVIEW = "review";
    private static final String FILES = "files";
    private static final String REVISION = "revision";

    /** Not of what a discarded draft left. */
    static final Bson IS_DRAFT = Filters.exists(FILES);

    private RuleSetDocuments() {}

    static String id(SiteId site, int number) {
        return site + "/" + number;
    }

    static Document document(RuleSetVersion version) {
        return new Document("_id", id(version.site(), version.number()))
                .append("site", version.site().key())
                .append("number", version.number())
                .append(FILES, files(version.files()))
                .append("checksum", version.checksum())
                .append("author", version.author())
                .append("message", version.message())
                .append("publishedAt", Times.stored(version.publishedAt()))
                .append("approvedBy", version.approvedBy());
    }

    static RuleSetVersion version(Document document) {
        return new RuleSetVersion(
                new SiteId(document.getString("site")),
                document.getInteger("number"),
                files(document),
                document.getString("checksum"),
                document.getString("author"),
                document.getString("message"),
                Times.in(document, "publishedAt"),
                document.getString("approvedBy"));
    }

    static Document document(RuleDraft draft) {
        return new Document("_id", draft.site().key())
                .append(FILES, files(draft.files()))
                .append(REVISION, draft.revision())
                .append("basedOn", draft.basedOn())
                .append("author", draft.author())
                .append("savedAt", Times.stored(draft.savedAt()))
                .append("authors", draft.authors().stream().sorted().toList())
                .append(REVIEW, draft.review() == null ? null : document(draft.review()));
    }

    static Document document(RuleDraft.Review review) {
        return new Document("by", review.by())
                .append("at", Times.stored(review.at()))
                .append("note", review.note());
    }

    /** What is left of a discarded draft: its revision, which the next one goes on from. */
    static Document discarded(SiteId site, long revision) {
        return new Document("_id", site.key()).append(REVISION, revision);
    }

    static boolean isDraft(Document document) {
        return document.containsKey(FILES);
    }

    static long revision(Document document) {
        return document.getLong(REVISION);
    }

    static RuleDraft draft(Document document) {
        String author = document.getString("author");
        Document review = document.get(REVIEW, Document.class);
        return new RuleDraft(
                new SiteId(document.getString("_id")),
                files(document),
                revision(document),
                document.getInteger("basedOn"),
                author,
                Times.in(document, "savedAt"),
                authors(document, author),
                review == null
                        ? null
                        : new RuleDraft.Review(
                                review.getString("by"), Times.in(review, "at"), review.getString("note")));
    }

    /** Of drafts from before there were reviews only the last author is known. */
    private static Set<String> authors(Document draft, String author) {
        List<String> authors = draft.getList("authors", String.class);
        return authors == null ? Set.of(author) : Set.copyOf(authors);
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
        Document files = document.get(FILES, Document.class);
        return new RuleFiles(
                files.getString("channel"),
                files.getString("campaign"),
                files.getString("number"),
                files.getString("qualification"),
                textOrNone(files, "lists"),
                textOrNone(files, "tests"));
    }
}
