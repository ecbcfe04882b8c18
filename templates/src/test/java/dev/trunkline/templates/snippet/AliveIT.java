package dev.trunkline.templates.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page says while somebody looks at it. */
class AliveIT extends SnippetPages {
    private static final int SOON_AND_MORE = 5_100;
    private static final int A_MINUTE = 60_000;

    private Page live() {
        Page page = visitor.newPage();
        page.clock().install();
        visit(page, "plain.html");
        shows(page, OURS);
        return page;
    }

    private List<String> events() {
        return asked(HEARTBEATS).stream()
                .map(beat -> beat.get("event").getAsString())
                .toList();
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });"
                        + " document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); }",
                hidden);
    }

    @Test
    void saysSoonWhatItShowsAndThenOnceAMinute() {
        Page page = live();
        page.clock().runFor(SOON_AND_MORE);
        until(page, () -> events().size() == 1);
        JsonObject first = asked(HEARTBEATS).getFirst();
        assertThat(first.get("site").getAsString()).isEqualTo("demo");
        assertThat(first.get("token").getAsString()).isEqualTo("token-1");
        assertThat(first.get("swapped").getAsInt()).isEqualTo(3);

        page.clock().runFor(A_MINUTE);
        until(page, () -> events().size() == 2);
        assertThat(events()).containsExactly("ping", "ping");
    }

    @Test
    void saysSoWithoutALeaseToo() {
        server.answer(DECISIONS, Answer.of(ServerDouble.decision(ServerDouble.NUMBER, "\"CHANNEL\"", "null")));
        Page page = live();
        page.clock().runFor(SOON_AND_MORE);

        until(page, () -> events().size() == 1);
    }

    @Test
    void saysWhenItIsHiddenAndIsSilentUntilItIsSeenAgain() {
        Page page = live();
        hide(page, true);
        until(page, () -> events().equals(List.of("hide")));
        page.clock().runFor(3 * A_MINUTE);
        hide(page, false);

        until(page, () -> events().equals(List.of("hide", "ping")));
    }

    @Test
    void tellsAClickOnANumberAtOnce() {
        Page page = live();
        page.evaluate(
                "() => { const link = document.getElementById('link');"
                        + " link.addEventListener('click', event => event.preventDefault()); link.firstChild.parentNode.click(); }");

        until(page, () -> events().equals(List.of("tel-click")));
    }

    @Test
    void asksAgainWhenTheLeaseHasEnded() {
        Page page = live();
        server.answer(HEARTBEATS, Answer.of(410, "{}"));
        server.answer(DECISIONS, Answer.of(ServerDouble.decision("+14165550124", "\"SESSION\"", "null")));
        page.clock().runFor(SOON_AND_MORE);

        shows(page, "Call (416) 555-0124");
    }

    @Test
    void isSilentAfterAllIsPutBack() {
        Page page = live();
        page.evaluate("() => trunkline.restore()");
        page.clock().runFor(3 * A_MINUTE);
        hide(page, true);
        page.evaluate("() => trunkline.run()");
        shows(page, OURS);

        assertThat(events()).isEmpty();
    }
}
