package dev.trunkline.templates.snippet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frameworks that start on a page where numbers are swapped already, because nobody told the snippet to wait. */
class HydrationIT extends SnippetPages {
    private static final String OTHER = "Call (416) 555-0124";

    @ParameterizedTest
    @ValueSource(strings = {"react", "vue"})
    void theRightNumberIsShownAndPutBackAllTheSame(String framework) {
        Page page = visit("hydration.html");
        assertThat(page.locator("#" + framework)).hasText(OURS);
        page.evaluate("() => " + framework + "()");
        assertThat(page.locator("#" + framework)).hasText(OURS);

        server.answer(DECISIONS, Answer.of(ServerDouble.decision("+14165550124", "\"SESSION\"", "null")));
        page.evaluate("() => trunkline.run()");
        assertThat(page.locator("#" + framework)).hasText(OTHER);
        page.evaluate("() => trunkline.restore()");
        assertThat(page.locator("#" + framework)).hasText(OWN);
    }

    @Test
    void reactSaysThatItsTextDiffers() {
        Page page = visit("hydration.html");
        assertThat(page.locator("#react")).hasText(OURS);
        page.evaluate("() => react()");

        assertThat(page.evaluate("() => complaints.length > 0")).isEqualTo(true);
    }
}
