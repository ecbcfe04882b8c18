package dev.trunkline.app.store;

import dev.trunkline.app.callimport.MongoCallImports;
import dev.trunkline.app.callimport.MongoFileParts;
import dev.trunkline.app.comparison.MongoComparisons;
import dev.trunkline.app.conversion.MongoConversionLedger;
import dev.trunkline.app.conversion.MongoDestinations;
import dev.trunkline.app.conversion.MongoSendings;
import dev.trunkline.app.feed.MongoFeeds;
import dev.trunkline.app.reattribution.MongoReattributionRuns;
import dev.trunkline.app.webhook.MongoDeliveries;
import dev.trunkline.app.webhook.MongoEndpoints;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.CallImportsContract;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.callimport.FilePartsContract;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.comparison.ComparisonsContract;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.ConversionLedgerContract;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.DestinationsContract;
import dev.trunkline.core.conversion.Sendings;
import dev.trunkline.core.conversion.SendingsContract;
import dev.trunkline.core.feed.Feeds;
import dev.trunkline.core.feed.FeedsContract;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.ReattributionRunsContract;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.DeliveriesContract;
import dev.trunkline.core.webhook.Endpoints;
import dev.trunkline.core.webhook.EndpointsContract;
import org.junit.jupiter.api.Nested;

/** Of the adapters on one store: those of work that runs by itself, and of what is taken in and sent out by it. */
abstract class MongoWorkContract extends WatchedStore {
    static final Seal SEAL = new Seal(new byte[Seal.KEY_BYTES]);

    @Nested
    class ComparisonsInMongo extends ComparisonsContract {
        @Override
        protected Comparisons empty() {
            return new MongoComparisons(MongoWorkContract.this.empty());
        }
    }

    @Nested
    class ReattributionRunsInMongo extends ReattributionRunsContract {
        @Override
        protected ReattributionRuns empty() {
            return new MongoReattributionRuns(MongoWorkContract.this.empty());
        }
    }

    @Nested
    class EndpointsInMongo extends EndpointsContract {
        @Override
        protected Endpoints empty() {
            return new MongoEndpoints(MongoWorkContract.this.empty(), SEAL);
        }
    }

    @Nested
    class DeliveriesInMongo extends DeliveriesContract {
        @Override
        protected Deliveries empty() {
            return new MongoDeliveries(MongoWorkContract.this.empty());
        }
    }

    @Nested
    class FeedsInMongo extends FeedsContract {
        @Override
        protected Feeds empty() {
            return new MongoFeeds(MongoWorkContract.this.empty(), SEAL);
        }
    }

    @Nested
    class CallImportsInMongo extends CallImportsContract {
        @Override
        protected CallImports empty() {
            return new MongoCallImports(MongoWorkContract.this.empty());
        }
    }

    @Nested
    class FilePartsInMongo extends FilePartsContract {
        @Override
        protected FileParts empty() {
            return new MongoFileParts(MongoWorkContract.this.empty());
        }
    }

    @Nested
    class DestinationsInMongo extends DestinationsContract {
        @Override
        protected Destinations empty() {
            return new MongoDestinations(MongoWorkContract.this.empty(), SEAL);
        }
    }

    @Nested
    class ConversionLedgerInMongo extends ConversionLedgerContract {
        @Override
        protected ConversionLedger empty() {
            return new MongoConversionLedger(MongoWorkContract.this.empty());
        }
    }

    @Nested
    class SendingsInMongo extends SendingsContract {
        @Override
        protected Sendings empty() {
            return new MongoSendings(MongoWorkContract.this.empty());
        }
    }
}
