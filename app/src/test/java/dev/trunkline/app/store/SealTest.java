package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final String PLACE = "feeds/f1/secret";

    private final Seal seal = new Seal(key(1));

    @ParameterizedTest
    @ValueSource(strings = {"", "shh", "{\"private_key\": \"…\"}", "sealed:1:not"})
    void opensWhatItSealedThereAlone(String text) {
        String sealed = seal.seal(text, PLACE);

        assertThat(Seal.isSealed(sealed)).isTrue();
        assertThat(new Seal(key(1)).open(sealed, PLACE)).isEqualTo(text);
        assertThatThrownBy(() -> seal.open(sealed, "feeds/f2/secret")).isInstanceOf(WrongKeyException.class);
        assertThatThrownBy(() -> new Seal(key(2)).open(sealed, PLACE))
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining(PLACE);
    }

    @Test
    void neverSealsTheSameTextAlike() {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sealed.add(seal.seal("shh", PLACE));
        }

        assertThat(sealed).hasSize(100).noneMatch(text -> text.contains("shh"));
    }

    @Test
    void opensNothingThatWasChanged() {
        String sealed = seal.seal("shh", PLACE);
        int start = "sealed:1:".length();
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(start));

        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            String changed = sealed.substring(0, start)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            bytes[i] ^= 1;
            assertThatThrownBy(() -> seal.open(changed, PLACE)).isInstanceOf(WrongKeyException.class);
        }
        assertThatThrownBy(() -> seal.open("sealed:1:AAAA", PLACE)).isInstanceOf(WrongKeyException.class);
        assertThatThrownBy(() -> seal.open("sealed:1:!", PLACE)).isInstanceOf(WrongKeyException.class);
    }

    @Test
    void leavesWhatWasStoredBeforeThereWereSeals() {
        assertThat(Seal.isSealed("shh")).isFalse();
        assertThat(seal.open("shh", PLACE)).isEqualTo("shh");
    }

    @Test
    void takesOnlyKeysOf32Bytes() {
        assertThatThrownBy(() -> new Seal(new byte[16])).hasMessage("A key has 32 bytes, but had 16");
    }

    static byte[] key(int fill) {
        byte[] key = new byte[Seal.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
