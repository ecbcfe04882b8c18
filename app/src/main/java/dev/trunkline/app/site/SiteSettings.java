package dev.trunkline.app.site;

import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Saves changed settings of a site, and logs who changed what. */
@Component
public class SiteSettings {
    private static final Logger LOG = LoggerFactory.getLogger(SiteSettings.class);

    private final Sites sites;

    SiteSettings(Sites sites) {
        this.sites = sites;
    }

    /** Does nothing when nothing changed. */
    public Site save(Site before, Site after, String author) {
        if (after.equals(before)) {
            return before;
        }
        sites.save(after);
        if (before.reviewRequired() != after.reviewRequired()) {
            LOG.info("Site {}: {} set reviewRequired to {}", after.id(), author, after.reviewRequired());
        }
        if (before.consentRequired() != after.consentRequired()) {
            LOG.info("Site {}: {} set consentRequired to {}", after.id(), author, after.consentRequired());
        }
        if (!before.origins().equals(after.origins())) {
            LOG.info("Site {}: {} set origins to {}", after.id(), author, after.origins());
        }
        if (!before.calls().equals(after.calls())) {
            LOG.info("Site {}: {} changed what happens on calls", after.id(), author);
        }
        LeasingField.of(after.leasing()).forEach((field, value) -> {
            if (!value.equals(LeasingField.of(before.leasing()).get(field))) {
                LOG.info("Site {}: {} set {} to {}", after.id(), author, field.key(), LeasingField.words(value));
            }
        });
        return after;
    }
}
