package dev.trunkline.rules.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hosts of search engines after Matomo's list, where {@code {}} stands for a country: {@code google.{}} is any country's
 * Google, {@code {}.ask.com} any country's Ask. Some hosts have other pages too and are a search only with a search parameter.
 */
final class SearchEngineHosts {
    private static final String COUNTRY = "{}";

    private final Map<String, List<Engine>> byHost = new HashMap<>();

    /**
     * One way in which an engine refers.
     *
     * @param parameters that carry the words searched for
     * @param hidesWords whether it also refers without them, as most do today
     */
    record Engine(List<String> parameters, boolean hidesWords) {
        boolean referredWith(Parameters query) {
            return hidesWords
                    || parameters.stream().anyMatch(name -> !query.first(name).isEmpty());
        }
    }

    void add(String host, Engine engine) {
        byHost.computeIfAbsent(Domains.withoutWww(host), h -> new ArrayList<>()).add(engine);
    }

    int size() {
        return byHost.size();
    }

    boolean isSearch(String host, Parameters query) {
        return enginesAt(host).stream().anyMatch(engine -> engine.referredWith(query));
    }

    /** Whether the host alone tells a search engine. */
    boolean knowsByItsHost(String host) {
        return enginesAt(host).stream().anyMatch(Engine::hidesWords);
    }

    private List<Engine> enginesAt(String host) {
        if (host.indexOf('.') < 0) {
            return List.of();
        }
        List<Engine> found = new ArrayList<>(byHost.getOrDefault(host, List.of()));
        String domain = Domains.registered(host);
        int label = domain.indexOf('.');
        int lastDot = domain.lastIndexOf('.');
        if (label > 0 && domain.length() - lastDot - 1 == 2) {
            int suffix = host.length() - domain.length() + label + 1;
            found.addAll(byHost.getOrDefault(host.substring(0, suffix) + COUNTRY, List.of()));
        }
        int first = host.indexOf('.');
        if (first == 2) {
            found.addAll(byHost.getOrDefault(COUNTRY + host.substring(first), List.of()));
        }
        return found;
    }
}
