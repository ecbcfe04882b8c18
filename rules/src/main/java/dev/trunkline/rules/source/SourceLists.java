package dev.trunkline.rules.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shipped lists of sources: Google's own as GA4 sorts them, then Matomo's search engines, social sites and AI assistants for
 * what Google's list does not name. Immutable.
 */
public final class SourceLists {
    /** The names of the lists, as rules write them. */
    public static final List<String> NAMES = List.of("search", "social", "shopping", "video", "ai");

    private static final String SEARCH = "search";
    private static final String SOCIAL = "social";
    private static final String AI = "ai";

    private final Map<String, String> categories;
    private final SearchEngineHosts searchEngines;
    private final Set<String> socialSites;
    private final Set<String> assistants;

    SourceLists(
            Map<String, String> categories,
            SearchEngineHosts searchEngines,
            Set<String> socialSites,
            Set<String> assistants) {
        this.categories = Map.copyOf(categories);
        this.searchEngines = searchEngines;
        this.socialSites = Set.copyOf(socialSites);
        this.assistants = Set.copyOf(assistants);
    }

    /** The lists that are shipped, read once. */
    public static SourceLists shipped() {
        return Shipped.LISTS;
    }

    /** Whether the host is the domain or one of its subdomains. */
    public static boolean onDomain(String host, String domain) {
        return Domains.isWithin(host, domain.toLowerCase(Locale.ROOT));
    }

    /** Whether the source, a name such as {@code google} or a host such as {@code m.facebook.com}, is in the list. */
    boolean contains(String source, String list) {
        return listOf(Domains.withoutWww(source)).equals(list);
    }

    /** The one list that a source in lower case is in; empty when it is in none. */
    String listOf(String source) {
        return categoryOf(source).orElse("");
    }

    private Optional<String> categoryOf(String source) {
        if (isOf(assistants, source)) {
            return Optional.of(AI);
        }
        Optional<String> googles = googlesCategory(source);
        if (googles.isPresent()) {
            return googles;
        }
        if (searchEngines.knowsByItsHost(source)) {
            return Optional.of(SEARCH);
        }
        return isOf(socialSites, source) ? Optional.of(SOCIAL) : Optional.empty();
    }

    private Optional<String> googlesCategory(String source) {
        String exact = categories.get(source);
        if (exact != null || source.indexOf('.') < 0) {
            return Optional.ofNullable(exact);
        }
        String above = nearest(categories.keySet(), source);
        String category = categories.getOrDefault(above, "");
        return category.isEmpty() || category.equals(SEARCH) ? Optional.empty() : Optional.of(category);
    }

    private static boolean isOf(Set<String> hosts, String source) {
        return source.indexOf('.') > 0 && !nearest(hosts, source).isEmpty();
    }

    /** The host itself or the nearest domain above it that is in the set, not above what somebody registered; empty if none. */
    private static String nearest(Set<String> hosts, String host) {
        String domain = Domains.registrable(host);
        String candidate = host;
        while (candidate.length() >= domain.length()) {
            if (hosts.contains(candidate)) {
                return candidate;
            }
            int dot = candidate.indexOf('.');
            if (dot < 0) {
                break;
            }
            candidate = candidate.substring(dot + 1);
        }
        return "";
    }

    /** What a referring page tells, if it is of a search engine, an AI assistant or a social site. */
    Optional<SourceMedium> known(WebAddress referrer) {
        String host = Domains.withoutWww(referrer.host());
        if (isOf(assistants, host)) {
            return Optional.of(SourceMedium.referral(host));
        }
        if (searchEngines.isSearch(host, referrer.parameters())) {
            return Optional.of(new SourceMedium(shortName(host), "organic"));
        }
        if (contains(host, SOCIAL)) {
            String site = nearest(categories.keySet(), Domains.registrable(host));
            return Optional.of(SourceMedium.referral(site.isEmpty() ? host : site));
        }
        return contains(host, SEARCH) ? Optional.of(SourceMedium.referral(host)) : Optional.empty();
    }

    /** Whether a tag names this source, by its name or by a host of it. */
    boolean names(String tag, String source) {
        return tag.equals(source)
                || tag.indexOf('.') > 0 && shortName(Domains.withoutWww(tag)).equals(source);
    }

    /** An engine's name where Google's list has one: {@code google} for google.co.uk; else its host. */
    private String shortName(String host) {
        String domain = Domains.registered(host);
        int dot = domain.indexOf('.');
        String label = dot < 0 ? domain : domain.substring(0, dot);
        if (SEARCH.equals(categories.get(label))) {
            return label;
        }
        return SEARCH.equals(categories.get(domain)) ? domain : host;
    }

    private static final class Shipped {
        static final SourceLists LISTS = new SourceListFiles().read();
    }
}
