package dev.trunkline.core.store;

import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.DecisionsContract;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.callflow.EarlyRecordings;
import dev.trunkline.core.callflow.EarlyRecordingsContract;
import dev.trunkline.core.callflow.InMemoryEarlyRecordings;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.CallImportsContract;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.FilePartsContract;
import dev.trunkline.core.callimport.InMemoryCallImports;
import dev.trunkline.core.callimport.InMemoryFileParts;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.comparison.ComparisonsContract;
import dev.trunkline.core.comparison.InMemoryComparisons;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.ConversionLedgerContract;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.DestinationsContract;
import dev.trunkline.core.conversion.InMemoryConversionLedger;
import dev.trunkline.core.conversion.InMemoryDestinations;
import dev.trunkline.core.conversion.InMemorySendings;
import dev.trunkline.core.conversion.Sendings;
import dev.trunkline.core.conversion.SendingsContract;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.decision.VisitDecisionsContract;
import dev.trunkline.core.feed.Feeds;
import dev.trunkline.core.feed.FeedsContract;
import dev.trunkline.core.feed.InMemoryFeeds;
import dev.trunkline.core.health.InMemoryPoolUses;
import dev.trunkline.core.health.PoolUses;
import dev.trunkline.core.health.PoolUsesContract;
import dev.trunkline.core.install.InMemorySightings;
import dev.trunkline.core.install.Sightings;
import dev.trunkline.core.install.SightingsContract;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.leasing.InMemoryMissedLeases;
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
import dev.trunkline.core.reattribution.InMemoryReattributionRuns;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.ReattributionRunsContract;
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
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.DeliveriesContract;
import dev.trunkline.core.webhook.Endpoints;
import dev.trunkline.core.webhook.EndpointsContract;
import dev.trunkline.core.webhook.InMemoryDeliveries;
import dev.trunkline.core.webhook.InMemoryEndpoints;
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
    class ReattributionRunsInMemory extends ReattributionRunsContract {
        @Override
        protected ReattributionRuns empty() {
            return new InMemoryReattributionRuns();
        }
    }

    @Nested
    class ComparisonsInMemory extends ComparisonsContract {
        @Override
        protected Comparisons empty() {
            return new InMemoryComparisons();
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

    @Nested
    class EndpointsInMemory extends EndpointsContract {
        @Override
        protected Endpoints empty() {
            return new InMemoryEndpoints();
        }
    }

    @Nested
    class DeliveriesInMemory extends DeliveriesContract {
        @Override
        protected Deliveries empty() {
            return new InMemoryDeliveries();
        }
    }

    @Nested
    class FeedsInMemory extends FeedsContract {
        @Override
        protected Feeds empty() {
            return new InMemoryFeeds();
        }
    }

    @Nested
    class CallImportsInMemory extends CallImportsContract {
        @Override
        protected CallImports empty() {
            return new InMemoryCallImports();
        }
    }

    @Nested
    class DestinationsInMemory extends DestinationsContract {
        @Override
        protected Destinations empty() {
            return new InMemoryDestinations();
        }
    }

    @Nested
    class FilePartsInMemory extends FilePartsContract {
        @Override
        protected FileParts empty() {
            return new InMemoryFileParts();
        }
    }

    @Nested
    class ConversionLedgerInMemory extends ConversionLedgerContract {
        @Override
        protected ConversionLedger empty() {
            return new InMemoryConversionLedger();
        }
    }

    @Nested
    class SendingsInMemory extends SendingsContract {
        @Override
        protected Sendings empty() {
            return new InMemorySendings();
        }
    }
}
