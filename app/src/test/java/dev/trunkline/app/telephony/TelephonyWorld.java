package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.callflow.InMemoryEarlyRecordings;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A site whose pool number was leased at noon to a visitor from a paid search, and all that takes the events of providers in. */
final class TelephonyWorld {
    final InMemorySites sites = new InMemorySites();
    final InMemoryNumbers numbers = new InMemoryNumbers();
    final InMemoryResponses responses = new InMemoryResponses();
    final InMemoryDecisions decisions = new InMemoryDecisions();
    final ProviderEvents events;

    TelephonyWorld(Clock clock) {
        sites.save(Examples.site());
        numbers.add(Examples.pool(Examples.PPC, Examples.numbers(0, 3)));
        InMemoryLeases leases = new InMemoryLeases();
        InMemoryVisits visits = new InMemoryVisits();
        leases.claim(Examples.lease(Examples.number(0), 1, Examples.NOON));
        visits.add(Examples.visit("visit-1"));
        InMemoryRuleBases rules = new InMemoryRuleBases();
        rules.put(Examples.DEMO, new FixedRules(1, "Paid Search", List.of()));
        Attributor attributor = new Attributor(
                new Origins(sites, numbers, leases, visits, new InMemoryVisitDecisions(), CallerZones.NONE));
        this.events = new ProviderEvents(
                new SiteAccess(sites),
                numbers,
                responses,
                new ResponseDesk(
                        responses,
                        decisions,
                        attributor,
                        rules,
                        new CallerBook(responses, CallerKinds.WITHHELD_ONLY),
                        clock),
                new InMemoryEarlyRecordings(),
                clock);
    }

    /** The one response that there is, whose current verdict is in its history. */
    JudgedResponse onlyResponse() {
        List<JudgedResponse> all = responses.scan(Examples.DEMO, Instant.EPOCH, Instant.MAX, null, 10);
        assertThat(all).hasSize(1);
        JudgedResponse only = all.getFirst();
        assertThat(decisions.history(only.response().id())).contains(only.current());
        return only;
    }

    /** Every order of the events. */
    static Stream<List<String>> orders(List<String> events) {
        if (events.isEmpty()) {
            return Stream.of(List.of());
        }
        return events.stream().flatMap(first -> {
            List<String> rest = new ArrayList<>(events);
            rest.remove(first);
            return orders(rest).map(order -> {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                return whole;
            });
        });
    }
}
