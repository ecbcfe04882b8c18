package dev.trunkline.core.outcome;

import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * An outcome as it comes in, before anybody knows whether it can be accepted.
 *
 * @param id follows from the site and the sender's name for it
 */
public record ToldOutcome(
        OutcomeId id,
        SiteId site,
        OutcomeSubject subject,
        OutcomeFacts facts,
        String fingerprint,
        String by,
        Instant toldAt) {
    Outcome of(ResponseId response) {
        return new Outcome(id, response, facts, fingerprint, by, toldAt);
    }
}
