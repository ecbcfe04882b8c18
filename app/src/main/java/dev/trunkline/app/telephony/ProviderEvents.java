package dev.trunkline.app.telephony;

import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes responses of the events of providers, which may come in any order and any number of times. Thread-safe. */
@Component
public final class ProviderEvents {
    private final SiteAccess sites;
    private final Numbers numbers;
    private final Responses responses;
    private final ResponseDesk desk;
    private final Clock clock;

    ProviderEvents(SiteAccess sites, Numbers numbers, Responses responses, ResponseDesk desk, Clock clock) {
        this.sites = sites;
        this.numbers = numbers;
        this.responses = responses;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Stores the response that the event is about, or moves it on.
     *
     * @param siteKey the site of calls to numbers that no site has; empty when the webhook's URL names none
     */
    public void record(ProviderEvent event, String siteKey) {
        if (desk.advance(event.id(), event.progress()).isPresent()) {
            return;
        }
        Site site = numbers.find(event.dialled())
                .map(owned -> sites.site(owned.site().key()))
                .orElseGet(() -> named(siteKey, event));
        desk.receive(response(event, site));
        desk.advance(event.id(), event.progress());
    }

    private Site named(String siteKey, ProviderEvent event) {
        if (siteKey.isEmpty()) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-number",
                    "No site has the number " + event.dialled()
                            + ". Add it to a site, or name the site in the webhook's URL: ?site=KEY");
        }
        return sites.site(siteKey);
    }

    private Response response(ProviderEvent event, Site site) {
        CallerNumber caller = CallerNumbers.of(event.caller(), site.siteNumber());
        return new Response(
                event.id(),
                site.id(),
                event.kind(),
                event.dialled(),
                null,
                caller,
                event.startedAt(),
                event.progress(),
                event.externalId(),
                !responses.knows(site.id(), caller, event.startedAt()),
                event.payload(),
                event.id().value(),
                clock.instant());
    }
}
