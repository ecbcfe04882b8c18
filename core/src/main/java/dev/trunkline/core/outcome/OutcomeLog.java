package dev.trunkline.core.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The outcomes that were accepted, append-only, each under its id: the insert decides which of several senders of one id was first. What
 * counts for a response lies with the response. Thread-safe; durable when a call returns.
 */
public interface OutcomeLog {
    /** Adds those whose ids are not taken, with one write; answers the ids of those that were added. Each id at most once. */
    Set<OutcomeId> addAll(List<Outcome> outcomes);

    /** Those of the outcomes that there are, in no order. */
    List<Outcome> findAll(Collection<OutcomeId> ids);
}
