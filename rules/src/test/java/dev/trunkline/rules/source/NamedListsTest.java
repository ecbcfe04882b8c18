package dev.trunkline.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.rules.source.NamedLists.OwnList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedListsTest {
    private static final NamedLists LISTS = new NamedLists(Map.of(
            "partners", new OwnList(List.of("guild-news", "homeshow.example", "demo plumbing"), List.of()),
            "search", new OwnList(List.of("find.example"), List.of("ask", "bing.com"))));

    @ParameterizedTest
    @CsvSource({
        "guild-news, partners, true",
        "Guild-News, partners, true",
        "my-guild-news, partners, false",
        "homeshow.example, partners, true",
        "www.homeshow.example, partners, true",
        "a.b.homeshow.example, partners, true",
        "nothomeshow.example, partners, false",
        "homeshow.example.evil.example, partners, false",
        "Demo Plumbing, partners, true",
        "google, search, true",
        "find.example, search, true",
        "ask, search, false",
        "www.bing.com, search, false",
        "facebook.com, social, true",
        "facebook.com, search, false",
        "google, nothing, false"
    })
    void tellWhatIsInAList(String value, String list, boolean in) {
        assertThat(LISTS.contains(value, list)).isEqualTo(in);
        assertThat(LISTS.listsWith(value).contains(list)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({"ask, search, true", "guild-news, partners, false", "m.facebook.com, social, true"})
    void areTheShippedOnesWithoutOwn(String value, String list, boolean in) {
        assertThat(NamedLists.SHIPPED.contains(value, list)).isEqualTo(in);
    }
}
