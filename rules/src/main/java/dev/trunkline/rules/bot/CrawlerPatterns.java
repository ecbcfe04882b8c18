package dev.trunkline.rules.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The patterns of isbot, of which a crawler's user agent has one. Those for its beginning are not tried elsewhere. */
final class CrawlerPatterns {
    private static final String FILE = "isbot-patterns.json";

    private final Pattern atStart;
    private final Pattern anywhere;

    CrawlerPatterns() {
        List<String> patterns = read();
        this.atStart = anyOf(patterns, true);
        this.anywhere = anyOf(patterns, false);
    }

    private static Pattern anyOf(List<String> patterns, boolean atStart) {
        String joined = patterns.stream()
                .filter(pattern -> pattern.startsWith("^") == atStart)
                .collect(Collectors.joining("|"));
        return Pattern.compile(joined, Pattern.CASE_INSENSITIVE);
    }

    boolean match(String userAgent) {
        return atStart.matcher(userAgent).lookingAt()
                || anywhere.matcher(userAgent).find();
    }

    /** An array of strings in JSON is one in YAML too. */
    static List<String> read() {
        try (InputStream in = Objects.requireNonNull(CrawlerPatterns.class.getResourceAsStream(FILE), FILE)) {
            List<?> patterns = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return patterns.stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped list of crawlers can't be read", e);
        }
    }
}
