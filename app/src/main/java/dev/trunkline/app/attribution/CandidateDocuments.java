package dev.trunkline.app.attribution;

import dev.trunkline.app.store.Times;
import dev.trunkline.core.attribution.Candidate;
import dev.trunkline.core.attribution.CandidateReason;
import dev.trunkline.core.attribution.Candidates;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.visit.VisitId;
import org.bson.Document;

/** Who may have called, in the document of an outcome: a field of its own, which is missing when there is no doubt. */
final class CandidateDocuments {
    private static final String CANDIDATES = "candidates";

    private CandidateDocuments() {}

    static void put(Candidates candidates, Document outcome) {
        if (!candidates.isEmpty()) {
            outcome.append(
                    CANDIDATES,
                    new Document(
                                    "likeliest",
                                    candidates.likeliest().stream()
                                            .map(CandidateDocuments::document)
                                            .toList())
                            .append("others", candidates.others())
                            .append("nobody", candidates.nobody()));
        }
    }

    private static Document document(Candidate candidate) {
        LeaseId lease = candidate.lease();
        return new Document("visit", candidate.visit().value())
                .append("lease", lease == null ? null : lease.toString())
                .append("shownAt", Times.stored(candidate.shownAt()))
                .append("thousandths", candidate.thousandths())
                .append(
                        "reasons",
                        candidate.reasons().stream().map(CandidateReason::name).toList());
    }

    static Candidates candidates(Document outcome) {
        Document candidates = outcome.get(CANDIDATES, Document.class);
        return candidates == null
                ? Candidates.NONE
                : new Candidates(
                        candidates.getList("likeliest", Document.class).stream()
                                .map(CandidateDocuments::candidate)
                                .toList(),
                        candidates.getInteger("others"),
                        candidates.getInteger("nobody"));
    }

    private static Candidate candidate(Document document) {
        String lease = document.getString("lease");
        return new Candidate(
                new VisitId(document.getString("visit")),
                lease == null ? null : LeaseId.parse(lease),
                Times.in(document, "shownAt"),
                document.getInteger("thousandths"),
                document.getList("reasons", String.class).stream()
                        .map(CandidateReason::valueOf)
                        .toList());
    }
}
