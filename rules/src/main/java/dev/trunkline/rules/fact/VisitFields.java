package dev.trunkline.rules.fact;

import dev.trunkline.rules.source.NamedLists;
import dev.trunkline.rules.source.SourceLists;

/**
 * The fields and functions that rules of the channel, campaign and number stages may use. Never null; an absent text is empty.
 * A later stage knows more and says it by its own record.
 */
public interface VisitFields {
    /** What is known of the visit itself. */
    VisitFact visit();

    default String source() {
        return visit().source();
    }

    default String medium() {
        return visit().medium();
    }

    default String campaign() {
        return visit().campaign();
    }

    default String utmSource() {
        return visit().parameters().named("utm_source");
    }

    default String utmMedium() {
        return visit().parameters().named("utm_medium");
    }

    default String utmCampaign() {
        return visit().parameters().named("utm_campaign");
    }

    default String utmTerm() {
        return visit().parameters().named("utm_term");
    }

    default String utmContent() {
        return visit().parameters().named("utm_content");
    }

    default String utmId() {
        return visit().parameters().named("utm_id");
    }

    default String clickId() {
        return visit().clickId();
    }

    default String gclid() {
        return visit().parameters().named("gclid");
    }

    default String gbraid() {
        return visit().parameters().named("gbraid");
    }

    default String wbraid() {
        return visit().parameters().named("wbraid");
    }

    default String dclid() {
        return visit().parameters().named("dclid");
    }

    default String msclkid() {
        return visit().parameters().named("msclkid");
    }

    default String fbclid() {
        return visit().parameters().named("fbclid");
    }

    default String ttclid() {
        return visit().parameters().named("ttclid");
    }

    default String referrerHost() {
        return visit().referrerHost();
    }

    default String referrerDomain() {
        return visit().referrerDomain();
    }

    default String landingHost() {
        return visit().landingHost();
    }

    default String landingPath() {
        return visit().landingPath();
    }

    default String language() {
        return visit().language();
    }

    default String country() {
        return visit().country();
    }

    default String device() {
        return visit().device();
    }

    default boolean returning() {
        return visit().returning();
    }

    default long hour() {
        return visit().hour();
    }

    default String weekday() {
        return visit().weekday();
    }

    /** The first value of a parameter of the landing page's address, by its name in any case. */
    default String param(String name) {
        return visit().parameters().first(name);
    }

    /** Whether the landing page's address has the parameter, be it empty. */
    default boolean hasParam(String name) {
        return visit().parameters().has(name);
    }

    /** Whether a host is the domain or one of its subdomains, compared label by label. */
    default boolean onDomain(String host, String domain) {
        return SourceLists.onDomain(host, domain);
    }

    default String firstSource() {
        return visit().firstTouch().source();
    }

    default String firstMedium() {
        return visit().firstTouch().medium();
    }

    default String firstCampaign() {
        return visit().firstTouch().campaign();
    }

    default String firstClickId() {
        return visit().firstTouch().clickId();
    }

    default long daysSinceFirst() {
        return visit().firstTouch().days();
    }

    default String lastSource() {
        return visit().lastTouch().source();
    }

    default String lastMedium() {
        return visit().lastTouch().medium();
    }

    default String lastCampaign() {
        return visit().lastTouch().campaign();
    }

    default String lastClickId() {
        return visit().lastTouch().clickId();
    }

    default long daysSinceLast() {
        return visit().lastTouch().days();
    }

    /** The lists that rules name. */
    default NamedLists lists() {
        return visit().lists();
    }

    /** Whether a source is in one of the shipped lists or of the site's own. */
    default boolean inList(String source, String list) {
        return lists().contains(source, list);
    }
}
