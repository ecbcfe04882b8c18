package dev.trunkline.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListsTest {
    private final SourceLists lists = SourceLists.shipped();

    @ParameterizedTest
    @CsvSource({
        "google, search",
        "bing.com, search",
        "www.bing.com, search",
        "google.de, search",
        "google.co.uk, search",
        "cn.bing.com, search",
        "ecosia.org, search",
        "facebook, social",
        "facebook.com, social",
        "m.facebook.com, social",
        "de-de.facebook.com, social",
        "lnkd.in, social",
        "amazon, shopping",
        "google shopping, shopping",
        "www.ebay.com, shopping",
        "youtube, video",
        "www.youtube.com, video",
        "chatgpt.com, ai",
        "claude.ai, ai",
        "gemini.google.com, ai"
    })
    void knowsNamesAndHosts(String source, String list) {
        for (String name : SourceLists.NAMES) {
            assertThat(lists.contains(source, name))
                    .as("%s in %s", source, name)
                    .isEqualTo(name.equals(list));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "not-linkedin",
        "mygoogle.com",
        "google.com.evil.example",
        "google.evil.example",
        "facebook.com.evil.example",
        "notfacebook.com",
        "docs.google.com",
        "notwikipedia.org",
        "youtube.com.example",
        "google.blogspot.com",
        "claude.ai.example",
        "www",
        "com"
    })
    void takesNothingForAnother(String source) {
        for (String name : SourceLists.NAMES) {
            assertThat(lists.contains(source, name))
                    .as("%s in %s", source, name)
                    .isFalse();
        }
    }

    @Test
    void ofTheEmptySourceAndOfAnUnknownListSaysNo() {
        assertThat(lists.contains("", "search")).isFalse();
        assertThat(lists.contains("google", "nothing")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "www.example.com, example.com, true",
        "a.b.example.com, b.example.com, true",
        "notexample.com, example.com, false",
        "example.com.evil.test, example.com, false",
        "com, example.com, false",
        "'', example.com, false"
    })
    void comparesDomainsByLabel(String host, String domain, boolean within) {
        assertThat(SourceLists.onDomain(host, domain)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.com, example.com",
        "a.b.example.co.uk, example.co.uk",
        "example.co.uk, example.co.uk",
        "www.demo.example, demo.example",
        "shop.blogspot.com, shop.blogspot.com",
        "192.168.1.10, 192.168.1.10",
        "localhost, localhost",
        "co.uk, co.uk"
    })
    void findsTheRegisteredDomain(String host, String domain) {
        assertThat(Domains.registrable(host)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://User:Pw@WWW.Example.COM:8443/a/b?x=1#f, https, www.example.com, /a/b",
        "//cdn.example.com/x, '', cdn.example.com, /x",
        "example.com:8080/x, '', example.com, /x",
        "/only/a/path, '', '', /only/a/path",
        "https://, https, '', ''",
        "https://[::1]/x, https, '', /x",
        "mailto:a@b.example, '', '', mailto:a@b.example",
        "https://a_b.example/, https, a_b.example, /",
        "https://exa mple.com/, https, '', /"
    })
    void readsAddressesLeniently(String text, String scheme, String host, String path) {
        WebAddress address = WebAddress.parse(text, 512);

        assertThat(address.scheme()).isEqualTo(scheme);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.path()).isEqualTo(path);
    }
}
