package dev.trunkline.core.store;

import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.DecisionsContract;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.callflow.EarlyRecordings;
import dev.trunkline.core.callflow.EarlyRecordingsContract;
import dev.trunkline.core.callflow.InMemoryEarlyRecordings;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.decision.VisitDecisionsContract;
import dev.trunkline.core.health.InMemoryPoolUses;
import dev.trunkline.core.health.PoolUses;
import dev.trunkline.core.health.PoolUsesContract;
import dev.trunkline.core.install.InMemorySightings;
import dev.trunkline.core.install.Sightings;
import dev.trunkline.core.install.SightingsContract;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.InMemoryMissedLeases;
import dev.trunkline.core.leasing.LeasePagesContract;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.LeasesContract;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.leasing.MissedLeasesContract;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberChangesContract;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.NumbersContract;
import dev.trunkline.core.outcome.InMemoryOutcomeLog;
import dev.trunkline.core.outcome.OutcomeLog;
import dev.trunkline.core.outcome.OutcomeLogContract;
import dev.trunkline.core.response.AnnouncementsContract;
import dev.trunkline.core.response.CallersContract;
import dev.trunkline.core.response.ChangeWatch;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.ResponsePagesContract;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.response.ResponsesContract;
import dev.trunkline.core.ruleset.InMemoryRuleSets;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.ruleset.RuleSetsContract;
import dev.trunkline.core.shadow.InMemoryShadows;
import dev.trunkline.core.shadow.Shadows;
import dev.trunkline.core.shadow.ShadowsContract;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.site.SitesContract;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.Visits;
import dev.trunkline.core.visit.VisitsContract;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The fakes that tests use keep to the same contracts as the stores they stand for. */
class InMemoryStoreTest {
    @Nested
    class SitesInMemory extends SitesContract {
        @Override
        protected Sites empty() {
            return new InMemorySites();
        }
    }

    @Nested
    class NumbersInMemory extends NumbersContract {
        @Override
        protected Numbers empty() {
            return new InMemoryNumbers();
        }
    }

    @Nested
    class NumberChangesInMemory extends NumberChangesContract {
        @Override
        protected Numbers empty() {
            return new InMemoryNumbers();
        }
    }

    @Nested
    class PoolUsesInMemory extends PoolUsesContract {
        @Override
        protected PoolUses empty() {
            return new InMemoryPoolUses();
        }
    }

    @Nested
    class SightingsInMemory extends SightingsContract {
        @Override
        protected Sightings empty() {
            return new InMemorySightings();
        }
    }

    @Nested
    class EarlyRecordingsInMemory extends EarlyRecordingsContract {
        @Override
        protected EarlyRecordings empty() {
            return new InMemoryEarlyRecordings();
        }
    }

    @Nested
    class MissedLeasesInMemory extends MissedLeasesContract {
        @Override
        protected MissedLeases empty() {
            return new InMemoryMissedLeases();
        }
    }

    @Nested
    class VisitsInMemory extends VisitsContract {
        @Override
        protected Visits empty() {
            return new InMemoryVisits();
        }
    }

    @Nested
    class VisitDecisionsInMemory extends VisitDecisionsContract {
        @Override
        protected VisitDecisions empty() {
            return new InMemoryVisitDecisions();
        }
    }

    @Nested
    class LeasesInMemory extends LeasesContract {
        @Override
        protected Leases empty() {
            return new InMemoryLeases();
        }
    }

    @Nested
    class LeasePagesInMemory extends LeasePagesContract {
        @Override
        protected Leases empty() {
            return new InMemoryLeases();
        }
    }

    @Nested
    class ResponsesInMemory extends ResponsesContract {
        @Override
        protected Responses empty() {
            return new InMemoryResponses();
        }
    }

    @Nested
    class OutcomeLogInMemory extends OutcomeLogContract {
        @Override
        protected OutcomeLog empty() {
            return new InMemoryOutcomeLog();
        }
    }

    @Nested
    class DecisionsInMemory extends DecisionsContract {
        @Override
        protected Decisions empty() {
            return new InMemoryDecisions();
        }
    }

    @Nested
    class RuleSetsInMemory extends RuleSetsContract {
        @Override
        protected RuleSets empty() {
            return new InMemoryRuleSets();
        }
    }

    @Nested
    class ShadowsInMemory extends ShadowsContract {
        @Override
        protected Shadows empty() {
            return new InMemoryShadows();
        }
    }

    @Nested
    class CallersInMemory extends CallersContract {
        @Override
        protected Responses empty() {
            return new InMemoryResponses();
        }
    }

    @Nested
    class ResponsePagesInMemory extends ResponsePagesContract {
        @Override
        protected Responses empty() {
            return new InMemoryResponses();
        }
    }

    @Nested
    class AnnouncementsInMemory extends AnnouncementsContract {
        @Override
        protected Box empty(ChangeWatch watch, InstantSource clock) {
            InMemoryResponses responses = new InMemoryResponses(watch, clock);
            return new Box(responses, responses);
        }
    }
}
