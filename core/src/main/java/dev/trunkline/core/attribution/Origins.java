package dev.trunkline.core.attribution;

import dev.trunkline.core.attribution.Origin.OfChannel;
import dev.trunkline.core.attribution.Origin.OfVisit;
import dev.trunkline.core.attribution.Origin.Unknown;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallerFacts.EarlierVisit;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a response came from by its number and its start, in the lease history and never in "who holds it now". Thread-safe.
 */
public final class Origins {
    private static final int MOST_SHOWN = 100;
    private static final int MOST_ASKED = 20;
    private static final int EARLIER_HOLDERS = 7;
    private static final long REST_OF_A_SECOND = 999;

    private final Sites sites;
    private final Numbers numbers;
    private final CallerZones zones;
    private final StoredFacts stored;
    private final OriginFacts facts;

    public Origins(
            Sites sites, Numbers numbers, Leases leases, Visits visits, VisitDecisions decisions, CallerZones zones) {
        this.sites = sites;
        this.numbers = numbers;
        this.zones = zones;
        this.stored = new StoredFacts(leases, visits, decisions);
        this.facts = stored;
    }

    private Origins(Origins origins, OriginFacts gathered) {
        this.sites = origins.sites;
        this.numbers = origins.numbers;
        this.zones = origins.zones;
        this.stored = origins.stored;
        this.facts = gathered;
    }

    /** The same for these responses, for which it has read the store once. For one thread, and not for long. */
    Origins gatheredFor(List<Response> responses) {
        Map<TrackingNumber, List<Instant>> calls = new HashMap<>();
        for (Response response : responses) {
            TrackingNumber number = response.trackingNumber();
            if (number != null && isOfPool(number, response.site())) {
                calls.computeIfAbsent(number, first -> new ArrayList<>()).add(instant(response));
            }
        }
        return calls.isEmpty()
                ? this
                : new Origins(this, new GatheredFacts(stored, calls, Origins::earlier, reach(responses)));
    }

    private Duration reach(List<Response> responses) {
        return responses.stream()
                .map(Response::site)
                .distinct()
                .map(site -> Evidence.reach(settings(site).callDelay()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private LeasingSettings settings(SiteId site) {
        return sites.find(site).map(Site::leasing).orElse(LeasingSettings.DEFAULT);
    }

    private boolean isOfPool(TrackingNumber number, SiteId site) {
        return numbers.find(number)
                .filter(found -> found.site().equals(site))
                .filter(found -> found.role() instanceof NumberRole.PoolNumber)
                .isPresent();
    }

    Origin of(Response response) {
        TrackingNumber number = response.trackingNumber();
        if (number == null) {
            return ofPage(response);
        }
        Optional<OwnedNumber> owned =
                numbers.find(number).filter(found -> found.site().equals(response.site()));
        if (owned.isEmpty()) {
            return new Unknown(UnattributedReason.UNKNOWN_NUMBER);
        }
        LeasingSettings settings = settings(response.site());
        Instant instant = instant(response);
        return switch (owned.get().role()) {
            case NumberRole.SiteNumber site -> new Unknown(UnattributedReason.SITE_NUMBER);
            case NumberRole.ChannelNumber channel -> new OfChannel(channel.channel());
            case NumberRole.PoolNumber pool -> ofLease(response, number, instant, settings);
            case NumberRole.OverflowNumber pool -> ofOverflow(response, number, instant, settings);
        };
    }

    /** Providers tell starts in whole seconds. Such a start stands for its whole second, or a call in a lease's first would precede it. */
    private static Instant instant(Response response) {
        Instant startedAt = response.startedAt();
        return startedAt.getNano() == 0 ? startedAt.plusMillis(REST_OF_A_SECOND) : startedAt;
    }

    /** What was done on a page carries its visit. */
    private Origin ofPage(Response response) {
        VisitId id = response.visit();
        AttributionMethod method =
                response.kind() == ResponseKind.EMAIL ? AttributionMethod.EMAIL : AttributionMethod.FORM;
        return id == null
                ? new Unknown(UnattributedReason.NO_VISIT)
                : ofVisit(
                        response.site(),
                        method,
                        facts.visit(id),
                        null,
                        1,
                        Candidates.NONE,
                        UnattributedReason.NO_VISIT);
    }

    private Origin ofLease(Response response, TrackingNumber number, Instant instant, LeasingSettings settings) {
        Optional<Lease> begun = facts.begunBy(number, instant);
        if (begun.isEmpty()) {
            return new Unknown(
                    facts.everLeased(number) ? UnattributedReason.NO_LEASE : UnattributedReason.LEAKED_NUMBER);
        }
        Lease lease = begun.get();
        if (!instant.isBefore(lease.until().plus(settings.lateMatch()))) {
            return new Unknown(UnattributedReason.LEAKED_NUMBER);
        }
        return ofLikeliest(response, AttributionMethod.SESSION, holders(lease), instant, settings);
    }

    /** The lease and the few before it on its number, newest first. Sequences have no gaps, so they are known by name. */
    private List<Holder> holders(Lease lease) {
        return Stream.concat(
                        Stream.of(lease),
                        facts.leases(earlier(lease)).stream()
                                .sorted(Comparator.comparing(Lease::from).reversed()))
                .map(Holder::of)
                .toList();
    }

    private static List<LeaseId> earlier(Lease lease) {
        long newest = lease.id().sequence();
        return LongStream.range(Math.max(1, newest - EARLIER_HOLDERS), newest)
                .mapToObj(sequence -> new LeaseId(lease.id().number(), sequence))
                .toList();
    }

    /** The visits that were shown the overflow number; nobody else's end ends them. */
    private Origin ofOverflow(Response response, TrackingNumber number, Instant instant, LeasingSettings settings) {
        List<Holder> holders = facts.shown(number, instant.minus(settings.lateMatch()), instant, MOST_SHOWN).stream()
                .map(shown -> Holder.of(shown, settings.hold()))
                .toList();
        return holders.isEmpty()
                ? new Unknown(UnattributedReason.LEAKED_NUMBER)
                : ofLikeliest(response, AttributionMethod.OVERFLOW, holders, instant, settings);
    }

    /** Who is likeliest of those who were shown the number lately. */
    private Origin ofLikeliest(
            Response response,
            AttributionMethod method,
            List<Holder> holders,
            Instant instant,
            LeasingSettings settings) {
        List<Holder> lately = holders.stream()
                .filter(holder -> instant.isBefore(holder.until().plus(settings.lateMatch())))
                .toList();
        Evidence evidence = new Evidence(instant, lately, settings.callDelay());
        List<VisitId> earlier = askedOfTelephone(response, lately);
        List<VisitId> placed = askedOfArea(response, lately, evidence);
        Map<VisitId, Visit> visits = facts.visits(
                Stream.concat(earlier.stream(), placed.stream()).distinct().toList());
        SameArea area = SameArea.of(found(placed, visits), () -> zones.of(response.caller()), instant);
        SameTelephone telephone = earlier.isEmpty()
                ? SameTelephone.unknown(lately)
                : SameTelephone.of(lately, response.callerFacts().earlier(), visitors(found(earlier, visits)));
        Weighing weighing = Weighing.of(lately, evidence.with(area), telephone, response.site());
        Holder likeliest = weighing.likeliest();
        Visit known = visits.get(likeliest.visit());
        return ofVisit(
                response.site(),
                method,
                known == null ? facts.visit(likeliest.visit()) : Optional.of(known),
                likeliest.lease(),
                weighing.confidence(),
                weighing.candidates(),
                UnattributedReason.NO_LEASE);
    }

    /** Only a telephone that tells one caller from another says anything. Asked only where more than one may have called. */
    private static List<VisitId> askedOfTelephone(Response response, List<Holder> holders) {
        List<EarlierVisit> earlier = response.callerFacts().earlier();
        if (holders.size() == 1
                || earlier.isEmpty()
                || !response.callerFacts().kind().isOfOneCaller()) {
            return List.of();
        }
        return Stream.concat(
                        earlier.stream().map(EarlierVisit::visit),
                        holders.stream()
                                .filter(holder -> holder.visitor() == null)
                                .limit(MOST_ASKED)
                                .map(Holder::visit))
                .toList();
    }

    /** Only the number of one caller tells where they are. Asked only where more than one may have called. */
    private static List<VisitId> askedOfArea(Response response, List<Holder> holders, Evidence evidence) {
        if (holders.size() == 1
                || !response.caller().isNumber()
                || !response.callerFacts().kind().isOfOneCaller()) {
            return List.of();
        }
        return evidence.inQuestion(holders).stream()
                .limit(MOST_ASKED)
                .map(Holder::visit)
                .toList();
    }

    private static List<Visit> found(List<VisitId> ids, Map<VisitId, Visit> visits) {
        return ids.stream()
                .distinct()
                .map(visits::get)
                .filter(visit -> visit != null)
                .toList();
    }

    private static Map<VisitId, VisitorId> visitors(List<Visit> visits) {
        return visits.stream().collect(Collectors.toMap(Visit::id, Visit::visitor));
    }

    /** A visit of another site is unknown to this one, whoever names it. */
    private Origin ofVisit(
            SiteId site,
            AttributionMethod method,
            Optional<Visit> visit,
            @Nullable LeaseId lease,
            double confidence,
            Candidates candidates,
            UnattributedReason otherwise) {
        return visit.filter(found -> found.site().equals(site))
                .<Origin>map(found -> new OfVisit(
                        method, found, lease, facts.decision(found.id()).orElse(null), confidence, candidates))
                .orElseGet(() -> new Unknown(otherwise));
    }
}
