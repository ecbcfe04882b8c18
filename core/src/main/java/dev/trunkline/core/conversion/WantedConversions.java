package dev.trunkline.core.conversion;

import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a platform should know of a response, from its current decision, what became of it later, and the visit that it is
 * attributed to. A sale is a conversion, worth what it was sold for, whatever the rules said; what was lost is none. Pure and
 * thread-safe.
 */
public final class WantedConversions {
    /** A call whose end nobody told is over by then. */
    private static final Duration LONGEST_CALL = Duration.ofHours(24);

    private static final String AD_USER_DATA = "ad_user_data";
    private static final String AD_PERSONALIZATION = "ad_personalization";

    private final Platform platform;
    private final boolean consentRequired;
    private final String currency;
    private final double minConfidence;

    /** Those of a destination of the site. */
    public WantedConversions(Destination destination, Site site) {
        this.platform = destination.platform();
        this.consentRequired = site.consentRequired();
        this.currency = destination.currency();
        this.minConfidence = destination.minConfidence();
    }

    /** The visit that has to be read to say it; empty when none has to. */
    public static Optional<VisitId> visitOf(JudgedResponse judged) {
        return Worth.of(judged).isPresent() && judged.current().outcome() instanceof Attributed attributed
                ? Optional.ofNullable(attributed.visit())
                : Optional.empty();
    }

    /**
     * What the platform should know.
     *
     * @param visit that {@link #visitOf} names; null when it names none, or when it is not stored
     */
    public Wanted of(JudgedResponse judged, @Nullable Visit visit, Instant now) {
        Response response = judged.response();
        Decision decision = judged.current();
        if (decision.outcome() instanceof NotEvaluated || isGoingOn(response, now)) {
            return new Wanted.Open();
        }
        Optional<Worth> worth = Worth.of(judged);
        if (worth.isEmpty() || !(decision.outcome() instanceof Attributed from)) {
            return new Wanted.Absent();
        }
        ClickId click = visit == null ? ClickId.NONE : click(visit);
        if (click.equals(ClickId.NONE) && !platform.rules().clicks().isEmpty()) {
            return new Wanted.Absent();
        }
        return obstacle(from, visit)
                .<Wanted>map(Wanted.Withheld::new)
                .orElseGet(() -> new Wanted.Told(new Conversion(
                        click,
                        visit == null ? response.startedAt() : visit.at(),
                        response.startedAt(),
                        worth.get().value(),
                        facts(response, from, visit, worth.get()))));
    }

    private static boolean isGoingOn(Response response, Instant now) {
        return !response.progress().status().isFinal()
                && response.startedAt().plus(LONGEST_CALL).isAfter(now);
    }

    private ClickId click(Visit visit) {
        return switch (platform) {
            case GA4 -> ClickId.of(ClickIdKind.GA_CLIENT, visit.analytics().client());
            case CSV -> ClickId.inUrl(visit.landingUrl(), List.of(ClickIdKind.values()));
            case GOOGLE_ADS, DATA_MANAGER, MICROSOFT_ADS, META ->
                ClickId.inUrl(visit.landingUrl(), platform.rules().clicks());
        };
    }

    private Optional<ObstacleReason> obstacle(Attributed from, @Nullable Visit visit) {
        Optional<ObstacleReason> refusal = visit == null ? Optional.empty() : refusal(visit.consent());
        return refusal.or(
                () -> from.confidence() < minConfidence ? Optional.of(ObstacleReason.TOO_UNCERTAIN) : Optional.empty());
    }

    private Optional<ObstacleReason> refusal(Map<String, String> consent) {
        if (platform.rules().consent().stream().anyMatch(signal -> "denied".equals(consent.get(signal)))) {
            return Optional.of(ObstacleReason.CONSENT_DENIED);
        }
        boolean silent = platform.rules().consent().stream().anyMatch(signal -> !consent.containsKey(signal));
        return silent && consentRequired ? Optional.of(ObstacleReason.CONSENT_UNKNOWN) : Optional.empty();
    }

    private Map<ConversionFact, String> facts(Response response, Attributed from, @Nullable Visit visit, Worth worth) {
        Map<ConversionFact, String> facts = new EnumMap<>(ConversionFact.class);
        put(facts, ConversionFact.CURRENCY, worth.currency().equals(currency) ? "" : worth.currency());
        switch (platform) {
            case GOOGLE_ADS -> consent(facts, visit);
            case DATA_MANAGER -> {
                consent(facts, visit);
                put(facts, ConversionFact.KIND, response.kind().name());
            }
            case MICROSOFT_ADS -> {
                // Its click says it all.
            }
            case GA4 -> {
                consent(facts, visit);
                put(
                        facts,
                        ConversionFact.GA_SESSION,
                        visit == null ? "" : visit.analytics().session());
                put(facts, ConversionFact.KIND, response.kind().name());
            }
            case META -> {
                put(facts, ConversionFact.KIND, response.kind().name());
                put(facts, ConversionFact.PHONE_HASH, phoneHash(response.caller()));
                put(facts, ConversionFact.PAGE, visit == null ? "" : page(visit.landingUrl()));
                put(facts, ConversionFact.USER_AGENT, visit == null ? "" : visit.userAgent());
            }
            case CSV -> {
                put(facts, ConversionFact.KIND, response.kind().name());
                put(facts, ConversionFact.CHANNEL, from.channel());
                put(facts, ConversionFact.SOURCE, from.source());
                put(facts, ConversionFact.MEDIUM, from.medium());
                put(facts, ConversionFact.CAMPAIGN, from.campaign());
                put(facts, ConversionFact.KEYWORD, from.keyword());
            }
        }
        return facts;
    }

    private static void consent(Map<ConversionFact, String> facts, @Nullable Visit visit) {
        if (visit != null) {
            put(facts, ConversionFact.AD_USER_DATA, visit.consent().getOrDefault(AD_USER_DATA, ""));
            put(facts, ConversionFact.AD_PERSONALIZATION, visit.consent().getOrDefault(AD_PERSONALIZATION, ""));
        }
    }

    private static void put(Map<ConversionFact, String> facts, ConversionFact fact, String value) {
        if (!value.isEmpty()) {
            facts.put(fact, value);
        }
    }

    private static String page(String landingUrl) {
        return landingUrl.split("[?#]", 2)[0];
    }

    /**
     * A caller as Meta wants it: the digits with the country code, SHA-256, in hexadecimal; empty when withheld or not E.164
     * (<a href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters">Meta,
     * customer information parameters</a>).
     */
    static String phoneHash(CallerNumber caller) {
        if (!caller.value().startsWith("+")) {
            return "";
        }
        String digits = caller.value().replaceAll("\\D", "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(digits.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
