package dev.trunkline.app.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new site.
 *
 * @param destination where calls to the site number are connected
 * @param reviewRequired whether a draft of rules needs the approval of somebody who did not write it; not unless it says so
 * @param consentRequired whether visitors must agree before they hold a pool number; not unless it says so
 */
record SiteCall(
        @NotBlank @Size(max = 40) String id,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 253) String host,

        @NotNull(message = "lists the origins of the site's pages, e.g. https://www.example.com") @Size(max = 50)
        List<@NotBlank @Size(max = 300) String> origins,

        @NotBlank @Size(max = 16) String siteNumber,
        @NotBlank @Size(max = 16) String destination,

        @NotBlank(message = "is a time zone, e.g. America/Toronto") @Size(max = 60)
        String zone,

        @Nullable Boolean consentRequired,
        @Nullable Boolean reviewRequired,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> redactedFields) {}
