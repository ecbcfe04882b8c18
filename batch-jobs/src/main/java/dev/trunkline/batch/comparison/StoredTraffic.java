package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.visit.Visits;

/** What a comparison reads, and writes nothing of. */
record StoredTraffic(
        Sites sites,
        Numbers numbers,
        Visits visits,
        VisitDecisions decisions,
        Leases leases,
        Responses responses,
        Attributor attributor) {
    Site site(SiteId id) {
        return sites.find(id).orElseThrow(() -> new IllegalArgumentException("There is no site " + id + "."));
    }

    DecidedVisits decidedVisits(SiteId site, TimeRange range, ComparisonSettings settings) {
        return new DecidedVisits(visits, decisions, leases, site, range, settings.pageSize(), settings.patience());
    }
}
