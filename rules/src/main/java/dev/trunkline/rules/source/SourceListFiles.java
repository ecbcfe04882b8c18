package dev.trunkline.rules.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the shipped lists from the files beside this class; NOTICE names their origins. */
final class SourceListFiles {
    private static final String CATEGORY_PREFIX = "source_category_";

    SourceLists read() {
        return new SourceLists(
                categories("ga4_source_categories.csv"),
                searchEngines("SearchEngines.yml"),
                hosts("Socials.yml"),
                hosts("AIAssistants.yml"));
    }

    private static Map<String, String> categories(String file) {
        Map<String, String> categories = new HashMap<>();
        text(file).lines().skip(1).forEach(line -> {
            int comma = line.lastIndexOf(',');
            String category = line.substring(comma + 1).strip().toLowerCase(Locale.ROOT);
            categories.put(
                    line.substring(0, comma).toLowerCase(Locale.ROOT), category.substring(CATEGORY_PREFIX.length()));
        });
        return categories;
    }

    private static SearchEngineHosts searchEngines(String file) {
        SearchEngineHosts hosts = new SearchEngineHosts();
        yaml(file).values().forEach(engine -> {
            for (Object way : list(engine)) {
                Map<?, ?> fields = (Map<?, ?>) way;
                SearchEngineHosts.Engine entry = new SearchEngineHosts.Engine(
                        plainNames(list(fields.get("params"))), fields.containsKey("hiddenkeyword"));
                list(fields.get("urls")).stream()
                        .map(Object::toString)
                        .filter(SourceListFiles::isHost)
                        .forEach(host -> hosts.add(host, entry));
            }
        });
        return hosts;
    }

    private static List<String> plainNames(List<?> parameters) {
        return parameters.stream()
                .map(Object::toString)
                .filter(name -> !name.startsWith("/"))
                .toList();
    }

    private static Set<String> hosts(String file) {
        Set<String> hosts = new HashSet<>();
        yaml(file)
                .values()
                .forEach(urls -> list(urls).stream()
                        .map(Object::toString)
                        .filter(SourceListFiles::isHost)
                        .map(Domains::withoutWww)
                        .forEach(hosts::add));
        return hosts;
    }

    /** Entries with a path can't be told from the host alone, and browsers no longer send more. */
    private static boolean isHost(String url) {
        return url.indexOf('/') < 0;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    private static Map<?, ?> yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(SourceListFiles.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped list " + file + " can't be read", e);
        }
    }
}
