package dev.trunkline.app;

import dev.trunkline.app.decision.StorePatienceProperties;
import dev.trunkline.app.store.StoreProperties;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.decision.NumberDesk;
import dev.trunkline.core.decision.TelClicks;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.decision.VisitLog;
import dev.trunkline.core.decision.VisitObserver;
import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.leasing.NumberLeasing;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.outcome.OutcomeDesk;
import dev.trunkline.core.outcome.OutcomeLog;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.store.StorePatience;
import dev.trunkline.core.store.TimeOrderedIds;
import dev.trunkline.core.visit.Visits;
import dev.trunkline.rules.DroolsRuleCompiler;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain's services together; they know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {
    private static final int MOST_CANDIDATES = 8;

    /** Milliseconds, because that is what the store keeps. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    IdSource idSource(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }

    @Bean
    RuleCompiler ruleCompiler() {
        return new DroolsRuleCompiler();
    }

    @Bean
    StorePatience storePatience(StorePatienceProperties properties) {
        return new StorePatience(properties.whileWell(), properties.whileSlow());
    }

    /** Nodes that share a store draw among several numbers, so that they seldom want the same. */
    @Bean
    NumberLeasing numberLeasing(Leases leases, Clock clock, StorePatience patience, StoreProperties store) {
        int candidates = store.isEmbedded() ? 1 : MOST_CANDIDATES;
        return new NumberLeasing(leases, clock, new SecureRandom(), patience, candidates);
    }

    @Bean
    VisitLog visitLog(Visits visits, VisitDecisions decisions, MissedLeases missed) {
        return new VisitLog(visits, decisions, missed);
    }

    @Bean
    NumberDesk numberDesk(
            RuleBases ruleBases,
            Numbers numbers,
            NumberLeasing leasing,
            LeaseBudget budget,
            Visits visits,
            VisitLog log,
            StorePatience patience,
            IdSource ids,
            Clock clock,
            VisitObserver observer) {
        return new NumberDesk(ruleBases, numbers, leasing, budget, visits, log, patience, ids, clock, observer);
    }

    @Bean
    TelClicks telClicks(Leases leases, VisitDecisions decisions, Clock clock) {
        return new TelClicks(leases, decisions, clock);
    }

    @Bean
    Attributor attributor(
            Sites sites, Numbers numbers, Leases leases, Visits visits, VisitDecisions decisions, CallerZones zones) {
        return new Attributor(new Origins(sites, numbers, leases, visits, decisions, zones));
    }

    @Bean
    CallerBook callerBook(Responses responses, CallerKinds kinds) {
        return new CallerBook(responses, kinds);
    }

    @Bean
    ResponseDesk responseDesk(
            Responses responses,
            Decisions decisions,
            Attributor attributor,
            RuleBases ruleBases,
            CallerBook callers,
            Clock clock) {
        return new ResponseDesk(responses, decisions, attributor, ruleBases, callers, clock);
    }

    @Bean
    OutcomeDesk outcomeDesk(OutcomeLog outcomes, Responses responses) {
        return new OutcomeDesk(outcomes, responses);
    }
}
