package dev.trunkline.app.feed;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.security.Secrets;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.feed.Feed;
import dev.trunkline.core.feed.FeedField;
import dev.trunkline.core.feed.FeedMapping;
import dev.trunkline.core.feed.Feeds;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.store.IdSource;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The feeds of a site: add, edit the mapping, try it on a sample, remove. */
@Controller
@RequestMapping("/sites/{site}/feeds")
class FeedsPage {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SAMPLE = 20_000;

    /** What a new feed begins with. */
    private static final FeedMapping USUAL = FeedMapping.of(Map.of(
            FeedField.ID, "/id",
            FeedField.NUMBER, "/to",
            FeedField.CALLER, "/from",
            FeedField.STARTED_AT, "/startedAt",
            FeedField.DURATION, "/durationSeconds",
            FeedField.STATUS, "/status"));

    private static final String USUAL_SAMPLE = """
            {"id": "call-1", "to": "+14165550101", "from": "+16475550142",
             "startedAt": "2026-11-23T10:30:00Z", "durationSeconds": 42, "status": "completed"}""";

    private final PageFrame frame;
    private final Feeds feeds;
    private final Secrets secrets;
    private final IdSource ids;
    private final JsonMapper json;
    private final Clock clock;
    private final String address;

    FeedsPage(
            PageFrame frame,
            Feeds feeds,
            Secrets secrets,
            IdSource ids,
            JsonMapper json,
            Clock clock,
            TrunklineProperties properties) {
        this.frame = frame;
        this.feeds = feeds;
        this.secrets = secrets;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
        this.address = properties.baseUrl() + "/webhooks/generic/";
    }

    @GetMapping
    String list(@PathVariable("site") String siteKey, Model model) {
        Site site = frame.open(siteKey, "webhooks", model);
        model.addAttribute("feeds", feeds.ofSite(site.id()));
        return "feeds";
    }

    /** The next page shows the secret, once. */
    @PostMapping
    String add(@PathVariable("site") String siteKey, @RequestParam String name, RedirectAttributes next) {
        Site site = frame.site(siteKey);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw ProblemException.ofField("name", "must be 1 to " + LONGEST_NAME + " characters");
        }
        String secret = "whsec_" + secrets.generate();
        Feed feed = new Feed("fd-" + ids.next(), site.id(), name.strip(), secret, USUAL, USUAL_SAMPLE, clock.instant());
        feeds.put(feed);
        next.addFlashAttribute("secret", secret);
        Done.say(next, "feedAdded");
        return page(feed);
    }

    @GetMapping("/{feed}")
    String show(@PathVariable("site") String siteKey, @PathVariable("feed") String id, Model model) {
        Site site = frame.open(siteKey, "webhooks", model);
        Feed feed = find(site, id);
        Map<FeedField, String> written = new EnumMap<>(FeedField.class);
        feed.mapping().pointers().forEach(written::put);
        return fill(feed, written, feed.sample(), model);
    }

    /** Shows what the written mapping makes of the sample, and saves both if the person asked for it and the mapping is one. */
    @PostMapping("/{feed}")
    String tryOrSave(
            @PathVariable("site") String siteKey,
            @PathVariable("feed") String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Site site = frame.site(siteKey);
        Feed feed = find(site, id);
        Map<FeedField, String> written = new EnumMap<>(FeedField.class);
        for (FeedField field : FeedField.values()) {
            written.put(field, first(sent, field.name()));
        }
        String sample = first(sent, "sample");
        if (sent.containsKey("save") && sample.length() <= LONGEST_SAMPLE) {
            try {
                feeds.put(feed.with(FeedMapping.of(written), sample));
                Done.say(next, "feedSaved");
                return page(feed);
            } catch (IllegalArgumentException e) {
                // The page says which field it is.
                model.addAttribute("refused", true);
            }
        }
        frame.open(siteKey, "webhooks", model);
        return fill(feed, written, sample, model);
    }

    @PostMapping("/{feed}/remove")
    String remove(@PathVariable("site") String siteKey, @PathVariable("feed") String id, RedirectAttributes next) {
        Feed feed = find(frame.site(siteKey), id);
        feeds.remove(feed.id());
        Done.say(next, "feedRemoved", feed.name());
        return "redirect:/sites/" + feed.site() + "/feeds";
    }

    private String fill(Feed feed, Map<FeedField, String> written, String sample, Model model) {
        Map<FeedField, String> wrong = new EnumMap<>(FeedField.class);
        for (FeedField field : FeedField.values()) {
            String pointer = written.getOrDefault(field, "").strip();
            if (pointer.isEmpty() ? field.isRequired() : !FeedMapping.isPointer(pointer)) {
                wrong.put(field, pointer);
            }
        }
        FeedReading reading = wrong.isEmpty() ? read(sample, FeedMapping.of(written)) : null;
        List<Row> rows = Arrays.stream(FeedField.values())
                .map(field -> Row.of(field, written.getOrDefault(field, ""), wrong.containsKey(field), reading))
                .toList();
        model.addAttribute("feed", feed);
        model.addAttribute("address", address + feed.id());
        model.addAttribute("rows", rows);
        model.addAttribute("sample", sample);
        model.addAttribute("sampleBad", wrong.isEmpty() && reading == null);
        model.addAttribute("fits", reading != null && reading.call() != null);
        return "feed";
    }

    private @Nullable FeedReading read(String sample, FeedMapping mapping) {
        try {
            return FeedReading.of(json.readTree(sample), mapping);
        } catch (JacksonException e) {
            return null;
        }
    }

    private Feed find(Site site, String id) {
        return feeds.find(id)
                .filter(feed -> feed.site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-feed", "Site " + site.id() + " has no feed '" + id + "'."));
    }

    private static String page(Feed feed) {
        return "redirect:/sites/" + feed.site() + "/feeds/" + feed.id();
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /**
     * A field of the mapping as the form shows it.
     *
     * @param wrong whether the pointer is none
     * @param value what it finds in the sample; empty when nothing
     * @param problem why that can't be used; empty when it can
     */
    record Row(String field, boolean required, String pointer, boolean wrong, String value, String problem) {
        static Row of(FeedField field, String pointer, boolean wrong, @Nullable FeedReading reading) {
            return new Row(
                    field.name(),
                    field.isRequired(),
                    pointer,
                    wrong,
                    reading == null ? "" : reading.found().getOrDefault(field, ""),
                    reading == null ? "" : reading.problems().getOrDefault(field, ""));
        }
    }
}
