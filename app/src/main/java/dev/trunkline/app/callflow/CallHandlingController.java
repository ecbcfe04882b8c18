package dev.trunkline.app.callflow;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.site.SiteSettings;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.app.web.ProblemException.FieldError;
import dev.trunkline.core.site.Site;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens on calls and texts of a site, by API. */
@RestController
@RequestMapping("/v1/sites/{site}/call-handling")
final class CallHandlingController {
    private final SiteAccess access;
    private final SiteSettings settings;
    private final HandlingFields fields;

    CallHandlingController(SiteAccess access, SiteSettings settings, HandlingFields fields) {
        this.access = access;
        this.settings = settings;
        this.fields = fields;
    }

    @GetMapping
    CallHandlingBody find(@PathVariable String site) {
        return CallHandlingBody.of(access.allowed(site).calls());
    }

    /** Replaces all settings; what the body leaves out gets its default. */
    @PutMapping
    CallHandlingBody replace(@PathVariable String site, @RequestBody CallHandlingBody body) {
        Site before = access.allowed(site);
        HandlingFields.Read read = fields.read(body.texts(), before);
        if (!read.problems().isEmpty()) {
            List<FieldError> errors = read.problems().entrySet().stream()
                    .map(problem -> new FieldError(problem.getKey(), problem.getValue()))
                    .toList();
            FieldError first = errors.getFirst();
            throw ProblemException.ofFields("invalid-body", first.field() + " " + first.message(), errors);
        }
        Site after = settings.save(before, before.withCalls(read.calls()), access.caller());
        return CallHandlingBody.of(after.calls());
    }
}
