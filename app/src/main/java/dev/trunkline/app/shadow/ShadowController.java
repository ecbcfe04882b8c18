package dev.trunkline.app.shadow;

import dev.trunkline.app.security.SiteAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shadow of a site's draft by API: start, look, stop. */
@RestController
@RequestMapping("/v1/sites/{site}/drafts/shadow")
final class ShadowController {
    private final SiteAccess sites;
    private final DraftShadow shadow;

    ShadowController(SiteAccess sites, DraftShadow shadow) {
        this.sites = sites;
        this.shadow = shadow;
    }

    /** Starts, or starts anew with another share. Other nodes follow within seconds. */
    @PostMapping
    ShadowView start(@PathVariable String site, @Valid @RequestBody ShadowCall call) {
        return shadow.start(sites.allowed(site), call.share(), sites.caller());
    }

    @GetMapping
    ShadowView find(@PathVariable String site) {
        return shadow.find(sites.allowed(site));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String site) {
        shadow.stop(sites.allowed(site));
    }

    /** The body of a start. */
    record ShadowCall(
            @NotNull(message = "is the share of the visits, above 0 and at most 1")
            @Positive(message = "must be above 0")
            @DecimalMax(value = "1", message = "must be at most 1")
            Double share) {}
}
