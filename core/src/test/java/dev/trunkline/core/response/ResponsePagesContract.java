package dev.trunkline.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists of every {@link Responses} keep to. */
public abstract class ResponsePagesContract {
    private static final Instant NOON = Examples.NOON;
    private static final Instant LATER = NOON.plusSeconds(3600);

    private Responses responses;

    /** A store without any response. */
    protected abstract Responses empty();

    @BeforeEach
    void open() {
        responses = empty();
    }

    @Test
    void listsNewestFirstFromInclusiveToExclusive() {
        add("early", NOON.minusMillis(1), "Direct");
        add("first", NOON, "Direct");
        add("last", LATER.minusMillis(1), "Direct");
        add("late", LATER, "Direct");

        assertThat(ids(list(null, null, 10))).containsExactly("last", "first");
        assertThat(ids(responses.scan(Examples.DEMO, NOON, LATER, null, 10))).containsExactly("first", "last");
    }

    @Test
    void listsTogetherWhatStartedTogetherById() {
        List.of("b", "c", "a").forEach(id -> add(id, NOON, "Direct"));

        assertThat(ids(list(null, null, 10))).containsExactly("c", "b", "a");
        assertThat(ids(responses.scan(Examples.DEMO, NOON, LATER, null, 10))).containsExactly("a", "b", "c");
    }

    @Test
    void listsOnlyTheSiteAskedFor() {
        add("r1", NOON, "Direct");

        assertThat(responses.list(new ResponseQuery(Examples.OTHER_SITE, NOON, LATER, null, null, 10)))
                .isEmpty();
        assertThat(responses.scan(Examples.OTHER_SITE, NOON, LATER, null, 10)).isEmpty();
    }

    @Test
    void listsAResponseWhereItBeganWhenThatIsKnownBetter() {
        Response call = Examples.call("r1", NOON);
        responses.add(Examples.judged(call));
        Response earlier = call.joined(call.progress(), NOON.minusSeconds(42));

        assertThat(responses.advance(call, Examples.judged(earlier))).isTrue();

        assertThat(responses.scan(Examples.DEMO, NOON.minusSeconds(60), NOON, null, 10))
                .extracting(JudgedResponse::response)
                .containsExactly(earlier);
        assertThat(responses.scan(Examples.DEMO, NOON, NOON.plusSeconds(60), null, 10))
                .isEmpty();
    }

    @Test
    void listsOneChannelAsTheCurrentDecisionNamesIt() {
        add("r1", NOON, "Direct");
        add("r2", NOON.plusSeconds(1), "Referral");
        JudgedResponse moved = add("r3", NOON.plusSeconds(2), "Referral");
        Response call = moved.response();
        responses.advance(call, new JudgedResponse(call, Examples.decision(call, "Direct")));

        assertThat(ids(list("Direct", null, 10))).containsExactly("r3", "r1");
        assertThat(ids(list("Referral", null, 10))).containsExactly("r2");
        assertThat(ids(list("Unattributed", null, 10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void pagesThroughAllOfThemOnceWhateverThePageSize(int limit) {
        List<String> oldestFirst = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            String id = "r" + (char) ('a' + i);
            add(id, NOON.plusSeconds(i / 4), i % 5 == 0 ? "Referral" : "Direct");
            oldestFirst.add(id);
        }

        assertThat(allPages(null, limit)).isEqualTo(oldestFirst.reversed());
        assertThat(allPages("Referral", limit)).containsExactly("ru", "rp", "rk", "rf", "ra");
        assertThat(scanAll(limit)).isEqualTo(oldestFirst);
    }

    @Test
    void goesOnAfterAKeyThatNoResponseHas() {
        add("b", NOON, "Direct");
        add("d", NOON, "Direct");
        ResponseKey between = new ResponseKey(NOON, new ResponseId("c"));

        assertThat(ids(list(null, between, 10))).containsExactly("b");
        assertThat(ids(responses.scan(Examples.DEMO, NOON, LATER, between, 10))).containsExactly("d");
    }

    @Test
    void staysInsideThePeriodWhateverTheKey() {
        add("early", NOON.minusSeconds(1), "Direct");
        add("r1", NOON, "Direct");
        add("late", LATER, "Direct");
        ResponseKey before = new ResponseKey(NOON.minusSeconds(60), new ResponseId("x"));
        ResponseKey after = new ResponseKey(LATER.plusSeconds(60), new ResponseId("x"));
        ResponseKey atTheEnd = new ResponseKey(LATER, new ResponseId("zzz"));

        assertThat(ids(list(null, after, 10))).containsExactly("r1");
        assertThat(ids(list(null, atTheEnd, 10))).containsExactly("r1");
        assertThat(list(null, before, 10)).isEmpty();
        assertThat(ids(responses.scan(Examples.DEMO, NOON, LATER, before, 10))).containsExactly("r1");
        assertThat(responses.scan(Examples.DEMO, NOON, LATER, after, 10)).isEmpty();
    }

    private JudgedResponse add(String id, Instant startedAt, String channel) {
        JudgedResponse response = Examples.judged(Examples.call(id, startedAt), channel);
        responses.add(response);
        return response;
    }

    private List<JudgedResponse> list(@Nullable String channel, @Nullable ResponseKey after, int limit) {
        return responses.list(new ResponseQuery(Examples.DEMO, NOON, LATER, channel, after, limit));
    }

    private List<String> allPages(@Nullable String channel, int limit) {
        List<String> all = new ArrayList<>();
        List<JudgedResponse> page = list(channel, null, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(ids(page));
            page = list(channel, ResponseKey.of(page.getLast().response()), limit);
        }
        return all;
    }

    private List<String> scanAll(int limit) {
        List<String> all = new ArrayList<>();
        List<JudgedResponse> page = responses.scan(Examples.DEMO, NOON, LATER, null, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(ids(page));
            ResponseKey last = ResponseKey.of(page.getLast().response());
            page = responses.scan(Examples.DEMO, NOON, LATER, last, limit);
        }
        return all;
    }

    private static List<String> ids(List<JudgedResponse> page) {
        return page.stream().map(response -> response.response().id().value()).toList();
    }
}
