package dev.trunkline.core.store;

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
import dev.trunkline.core.feed.Feeds;
import dev.trunkline.core.feed.FeedsContract;
import dev.trunkline.core.feed.InMemoryFeeds;
import dev.trunkline.core.reattribution.InMemoryReattributionRuns;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.ReattributionRunsContract;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.DeliveriesContract;
import dev.trunkline.core.webhook.Endpoints;
import dev.trunkline.core.webhook.EndpointsContract;
import dev.trunkline.core.webhook.InMemoryDeliveries;
import dev.trunkline.core.webhook.InMemoryEndpoints;
import org.junit.jupiter.api.Nested;

/** Of the fakes: those of work that runs by itself, and of what is taken in and sent out by it. */
class InMemoryWorkTest {
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
