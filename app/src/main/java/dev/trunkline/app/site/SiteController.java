package dev.trunkline.app.site;

import dev.trunkline.app.security.ApiKey;
import dev.trunkline.app.security.ApiKeys;
import dev.trunkline.app.security.Secrets;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sites, their settings and keys by API. */
@RestController
@RequestMapping("/v1/sites")
final class SiteController {
    private final SiteAccess access;
    private final Sites sites;
    private final Numbers numbers;
    private final ApiKeys keys;
    private final Secrets secrets;
    private final SiteSettings settings;

    SiteController(
            SiteAccess access, Sites sites, Numbers numbers, ApiKeys keys, Secrets secrets, SiteSettings settings) {
        this.access = access;
        this.sites = sites;
        this.numbers = numbers;
        this.keys = keys;
        this.secrets = secrets;
        this.settings = settings;
    }

    @GetMapping
    ListAnswer<SiteView> list() {
        return new ListAnswer<>(
                sites.all().stream()
                        .filter(site -> access.covers(site.id()))
                        .map(SiteView::of)
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SiteView add(@Valid @RequestBody SiteCall call) {
        SiteId id = new SiteId(call.id());
        access.check(id);
        if (sites.find(id).isPresent()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "site-exists", "There is a site '" + id + "' already.");
        }
        Site site = new Site(
                id,
                call.name(),
                call.host(),
                Set.copyOf(call.origins()),
                new TrackingNumber(call.siteNumber()),
                List.of(new TrackingNumber(call.siteNumber())),
                zone(call.zone()),
                Boolean.TRUE.equals(call.consentRequired()),
                call.redactedFields() == null ? Set.of() : Set.copyOf(call.redactedFields()),
                LeasingSettings.DEFAULT,
                Boolean.TRUE.equals(call.reviewRequired()));
        numbers.add(new OwnedNumber(
                site.siteNumber(), id, new NumberRole.SiteNumber(), new TrackingNumber(call.destination()), true));
        sites.save(site);
        return SiteView.of(site);
    }

    @GetMapping("/{site}")
    SiteView find(@PathVariable String site) {
        return SiteView.of(access.allowed(site));
    }

    /** Changes settings; what the body leaves out stays. */
    @PatchMapping("/{site}")
    SiteView change(@PathVariable String site, @RequestBody SiteChange change) {
        Site before = access.allowed(site);
        return SiteView.of(settings.save(before, change.applied(before), access.caller()));
    }

    /** A new key for this site alone. Its secret is in this answer and nowhere else. */
    @PostMapping("/{site}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    KeyView addKey(@PathVariable String site, @Valid @RequestBody KeyCall call) {
        String secret = "tk_" + secrets.generate();
        ApiKey key =
                keys.add(secret, call.name(), Set.of(access.allowed(site).id()), Boolean.TRUE.equals(call.mayWrite()));
        return new KeyView(key.id(), key.name(), key.mayWrite(), secret);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw ProblemException.ofField(
                    "zone", "must be a time zone such as America/Toronto, but was '" + name + "'");
        }
    }
}
