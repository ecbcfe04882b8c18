package dev.trunkline.app.ruleset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rule set versions by API: read, publish, roll back. Their drafts are {@link DraftController}'s. */
@RestController
@RequestMapping("/v1/sites/{site}")
final class RuleSetController {
    private static final int MOST_VERSIONS = 100;

    private final SiteAccess sites;
    private final RuleSets ruleSets;
    private final RulePublishing publishing;

    RuleSetController(SiteAccess sites, RuleSets ruleSets, RulePublishing publishing) {
        this.sites = sites;
        this.ruleSets = ruleSets;
        this.publishing = publishing;
    }

    @GetMapping("/rules")
    RulesView rules(@PathVariable String site) {
        RuleSetVersion version = ruleSets.current(sites.allowed(site).id())
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "no-rules", "Site '" + site + "' has not published any rules."));
        return new RulesView(version.number(), version.files());
    }

    @PostMapping("/versions")
    ResponseEntity<PublishedView> publish(@PathVariable String site, @Valid @RequestBody PublishCall call) {
        return answer(publishing.publish(sites.allowed(site), sites.caller(), call.message()));
    }

    @GetMapping("/versions")
    ListAnswer<VersionView> versions(@PathVariable String site) {
        return new ListAnswer<>(
                ruleSets.versions(sites.allowed(site).id(), MOST_VERSIONS).stream()
                        .map(VersionView::of)
                        .toList(),
                null);
    }

    /** One version with its texts. */
    @GetMapping("/versions/{number}")
    WholeVersionView version(@PathVariable String site, @PathVariable int number) {
        return ruleSets.version(sites.allowed(site).id(), number)
                .map(version -> new WholeVersionView(VersionView.of(version), version.files()))
                .orElseThrow(() -> RuleRefusals.unknownVersion(site, number));
    }

    @PostMapping("/versions/{number}/rollback")
    ResponseEntity<PublishedView> rollback(@PathVariable String site, @PathVariable int number) {
        return answer(publishing
                .rollback(sites.allowed(site), number, sites.caller())
                .orElseThrow(() -> RuleRefusals.unknownVersion(site, number)));
    }

    private static ResponseEntity<PublishedView> answer(Publication publication) {
        return switch (publication) {
            case Publication.Published published ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new PublishedView(
                                published.version().number(),
                                published.version().checksum()));
            case Publication.Rejected rejected -> throw RuleRefusals.rejected(rejected.problems());
            case Publication.TestsFailed failed -> throw RuleRefusals.testsFailed(failed.all());
            case Publication.ReviewMissing missing -> throw RuleRefusals.reviewMissing();
            case Publication.Unchanged unchanged ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT, "nothing-to-publish", "The draft is the same as the version in force.");
            case Publication.Overtaken overtaken ->
                throw ProblemException.of(
                        HttpStatus.CONFLICT,
                        "overtaken",
                        "Version " + overtaken.number()
                                + " was published by somebody else meanwhile. Look at it and publish again.");
        };
    }

    /** The rules in force. */
    record RulesView(int version, RuleFiles files) {}

    /** The body of a publication. */
    record PublishCall(
            @NotBlank(message = "says why this version is published") @Size(max = 500)
            String message) {}

    /** A version that was published. */
    record PublishedView(int version, String checksum) {}

    /** A version with its texts. */
    record WholeVersionView(@JsonUnwrapped VersionView version, RuleFiles files) {}

    /** A version in the list. */
    record VersionView(
            int version,
            String author,
            String message,
            Instant publishedAt,
            String checksum,
            @Nullable String approvedBy) {
        static VersionView of(RuleSetVersion version) {
            return new VersionView(
                    version.number(),
                    version.author(),
                    version.message(),
                    version.publishedAt(),
                    version.checksum(),
                    version.approvedBy());
        }
    }
}
