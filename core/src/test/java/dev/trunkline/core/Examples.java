package dev.trunkline.core;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.store.StorePatience;
import dev.trunkline.core.visit.EarlierTouches;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Values that tests start from. All telephone numbers are of the range 555-0100 to 555-0199, which is reserved for fiction. */
public final class Examples {
    private static final List<String> AREAS =
            List.of("416", "437", "647", "289", "365", "613", "343", "519", "226", "705");
    private static final int A_HUNDRED = 100;

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final SiteId DEMO = new SiteId("demo");
    public static final SiteId OTHER_SITE = new SiteId("other");
    public static final PoolId PPC = new PoolId("ppc-toronto");
    public static final TrackingNumber SITE_NUMBER = number(99);
    public static final TrackingNumber DESTINATION = new TrackingNumber("+19055550199");
    public static final CallerNumber CALLER = new CallerNumber("+16475550142");

    private Examples() {}

    /** A number of Toronto for 0 to 99, of other places up to 999; in ascending order within a hundred. */
    public static TrackingNumber number(int index) {
        String area = AREAS.get(index / A_HUNDRED);
        return new TrackingNumber(String.format(Locale.ROOT, "+1%s55501%02d", area, index % A_HUNDRED));
    }

    /** So many numbers from this index on. */
    public static List<TrackingNumber> numbers(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Examples::number).toList();
    }

    /** For stores that answer: nobody waits in vain. */
    public static final StorePatience PATIENCE = new StorePatience(Duration.ofMinutes(1), Duration.ofMinutes(1));

    public static Site site() {
        return site(DEMO);
    }

    public static Site site(SiteId id) {
        return new Site(
                id,
                "Harbour Dental",
                "www.example.com",
                Set.of("https://www.example.com", "http://localhost:8080"),
                SITE_NUMBER,
                List.of(SITE_NUMBER, number(98)),
                ZoneId.of("America/Toronto"),
                true,
                Set.of("card", "password"),
                LeasingSettings.DEFAULT,
                false);
    }

    /** A pool of the demo site without an overflow number. */
    public static NumberPool pool(PoolId id, List<TrackingNumber> numbers) {
        return new NumberPool(DEMO, id, "Paid search, Toronto", numbers, null, DESTINATION);
    }

    /** A visit of the demo site at {@link #NOON}, from a paid click on Google. */
    public static Visit visit(String id) {
        return visit(id, NOON);
    }

    public static Visit visit(String id, Instant at) {
        return new Visit(
                new VisitId(id),
                DEMO,
                visitor(id),
                at,
                "https://www.example.com/implants?utm_source=google&utm_medium=cpc&utm_campaign=implants&gclid=abc",
                "https://www.google.com/",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "en-CA",
                "1440x900",
                Map.of("analytics_storage", "granted"),
                false,
                EarlierTouches.NONE);
    }

    private static VisitorId visitor(String visit) {
        return new VisitorId("visitor-" + visit);
    }

    /** A lease from then for the default hold time, by a visit named after it. */
    public static Lease lease(TrackingNumber number, long sequence, Instant from) {
        return lease(new LeaseId(number, sequence), "visit-" + sequence, from, LeasingSettings.DEFAULT.hold());
    }

    public static Lease lease(LeaseId id, String visit, Instant from, Duration length) {
        return new Lease(
                id, DEMO, PPC, "Paid clicks", visitor(visit), new VisitId(visit), from, from.plus(length), null);
    }

    /** An answered call of a minute and a half on number 0 of the demo site. */
    public static Response call(String id, Instant startedAt) {
        return call(id, startedAt, CallStatus.COMPLETED);
    }

    public static Response call(String id, Instant startedAt, CallStatus status) {
        return new Response(
                new ResponseId(id),
                DEMO,
                ResponseKind.CALL,
                number(0),
                null,
                CALLER,
                startedAt,
                progress(status),
                "CA" + id,
                true,
                Map.of("CallSid", "CA" + id, "From.City", "TORONTO"),
                "fingerprint of " + id,
                startedAt.plusMillis(250));
    }

    /** A minute and a half and answered when completed, nothing yet before. */
    public static CallProgress progress(CallStatus status) {
        boolean completed = status == CallStatus.COMPLETED;
        return new CallProgress(status, completed ? Duration.ofSeconds(90) : Duration.ZERO, completed);
    }

    /** A form that was sent during a visit of the demo site. */
    public static Response form(String id, Instant startedAt, VisitId visit) {
        return new Response(
                new ResponseId(id),
                DEMO,
                ResponseKind.FORM,
                null,
                visit,
                CallerNumber.WITHHELD,
                startedAt,
                new CallProgress(CallStatus.COMPLETED, Duration.ZERO, false),
                "",
                true,
                Map.of("email", "visitor@example.com"),
                "fingerprint of " + id,
                startedAt);
    }

    /** Attributed to the channel by a lease, qualified, worth 120.50, a second after the start. */
    public static Decision decision(Response response, String channel) {
        return new Decision(
                response.id() + "@" + response.progress().status() + ".v3",
                response.id(),
                3,
                new Attribution.Attributed(
                        AttributionMethod.SESSION,
                        channel,
                        "google",
                        "cpc",
                        "implants",
                        "",
                        new VisitId("visit-1"),
                        new LeaseId(number(0), 1),
                        0.82),
                new Qualification(true, new BigDecimal("120.50"), "long-calls"),
                new RulesFired("paid-search", "implants", "ppc-toronto", "long-calls"),
                response.startedAt().plusSeconds(1),
                null);
    }

    /** The response, attributed to paid search. */
    public static JudgedResponse judged(Response response) {
        return judged(response, "Paid Search");
    }

    public static JudgedResponse judged(Response response, String channel) {
        return new JudgedResponse(response, decision(response, channel));
    }
}
