package dev.trunkline.app.store;

import com.mongodb.client.MongoDatabase;
import dev.trunkline.app.attribution.MongoDecisions;
import dev.trunkline.app.decision.MongoVisitDecisions;
import dev.trunkline.app.health.MongoPoolUses;
import dev.trunkline.app.leasing.MongoLeases;
import dev.trunkline.app.leasing.MongoMissedLeases;
import dev.trunkline.app.number.MongoNumbers;
import dev.trunkline.app.outcome.MongoOutcomeLog;
import dev.trunkline.app.response.MongoAnnouncements;
import dev.trunkline.app.response.MongoResponses;
import dev.trunkline.app.ruleset.MongoRuleSets;
import dev.trunkline.app.shadow.MongoShadows;
import dev.trunkline.app.sighting.MongoSightings;
import dev.trunkline.app.site.MongoSites;
import dev.trunkline.app.telephony.MongoEarlyRecordings;
import dev.trunkline.app.visit.MongoVisits;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.DecisionsContract;
import dev.trunkline.core.callflow.EarlyRecordings;
import dev.trunkline.core.callflow.EarlyRecordingsContract;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.decision.VisitDecisionsContract;
import dev.trunkline.core.health.PoolUses;
import dev.trunkline.core.health.PoolUsesContract;
import dev.trunkline.core.install.Sightings;
import dev.trunkline.core.install.SightingsContract;
import dev.trunkline.core.leasing.LeasePagesContract;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.LeasesContract;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.leasing.MissedLeasesContract;
import dev.trunkline.core.number.NumberChangesContract;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.NumbersContract;
import dev.trunkline.core.outcome.OutcomeLog;
import dev.trunkline.core.outcome.OutcomeLogContract;
import dev.trunkline.core.response.AnnouncementsContract;
import dev.trunkline.core.response.CallersContract;
import dev.trunkline.core.response.ChangeWatch;
import dev.trunkline.core.response.ResponsePagesContract;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.response.ResponsesContract;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.ruleset.RuleSetsContract;
import dev.trunkline.core.shadow.Shadows;
import dev.trunkline.core.shadow.ShadowsContract;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.site.SitesContract;
import dev.trunkline.core.visit.Visits;
import dev.trunkline.core.visit.VisitsContract;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** Every adapter on one store: it keeps to the contract of its port, and asks nothing that its declared indexes don't answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoStoreContract extends MongoWorkContract {
    @Nested
    class SitesInMongo extends SitesContract {
        @Override
        protected Sites empty() {
            return new MongoSites(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class NumbersInMongo extends NumbersContract {
        @Override
        protected Numbers empty() {
            return new MongoNumbers(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class NumberChangesInMongo extends NumberChangesContract {
        @Override
        protected Numbers empty() {
            return new MongoNumbers(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class PoolUsesInMongo extends PoolUsesContract {
        @Override
        protected PoolUses empty() {
            return new MongoPoolUses(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class SightingsInMongo extends SightingsContract {
        @Override
        protected Sightings empty() {
            return new MongoSightings(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class VisitsInMongo extends VisitsContract {
        @Override
        protected Visits empty() {
            return new MongoVisits(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class EarlyRecordingsInMongo extends EarlyRecordingsContract {
        @Override
        protected EarlyRecordings empty() {
            return new MongoEarlyRecordings(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class MissedLeasesInMongo extends MissedLeasesContract {
        @Override
        protected MissedLeases empty() {
            return new MongoMissedLeases(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class VisitDecisionsInMongo extends VisitDecisionsContract {
        @Override
        protected VisitDecisions empty() {
            return new MongoVisitDecisions(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class LeasesInMongo extends LeasesContract {
        @Override
        protected Leases empty() {
            return new MongoLeases(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class LeasePagesInMongo extends LeasePagesContract {
        @Override
        protected Leases empty() {
            return new MongoLeases(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class ResponsesInMongo extends ResponsesContract {
        @Override
        protected Responses empty() {
            return new MongoResponses(MongoStoreContract.this.empty(), () -> true, () -> Examples.NOON);
        }
    }

    @Nested
    class OutcomeLogInMongo extends OutcomeLogContract {
        @Override
        protected OutcomeLog empty() {
            return new MongoOutcomeLog(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class DecisionsInMongo extends DecisionsContract {
        @Override
        protected Decisions empty() {
            return new MongoDecisions(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class RuleSetsInMongo extends RuleSetsContract {
        @Override
        protected RuleSets empty() {
            return new MongoRuleSets(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class ShadowsInMongo extends ShadowsContract {
        @Override
        protected Shadows empty() {
            return new MongoShadows(MongoStoreContract.this.empty());
        }
    }

    @Nested
    class CallersInMongo extends CallersContract {
        @Override
        protected Responses empty() {
            return new MongoResponses(MongoStoreContract.this.empty(), () -> true, () -> Examples.NOON);
        }
    }

    @Nested
    class ResponsePagesInMongo extends ResponsePagesContract {
        @Override
        protected Responses empty() {
            return new MongoResponses(MongoStoreContract.this.empty(), () -> true, () -> Examples.NOON);
        }
    }

    @Nested
    class AnnouncementsInMongo extends AnnouncementsContract {
        @Override
        protected Box empty(ChangeWatch watch, InstantSource clock) {
            MongoDatabase database = MongoStoreContract.this.empty();
            return new Box(new MongoResponses(database, watch, clock), new MongoAnnouncements(database));
        }
    }
}
