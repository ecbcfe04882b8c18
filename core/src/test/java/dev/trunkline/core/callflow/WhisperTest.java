package dev.trunkline.core.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhisperTest {
    @ParameterizedTest(name = "{0}, channel {1}, campaign {2}, keyword {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Call from {channel}, campaign {campaign} | Paid Search | emergency | '' | Call from Paid Search, campaign emergency",
                "Call from {channel}, campaign {campaign} | Direct | '' | '' | Call from Direct",
                "Call from {channel}, campaign {campaign} | '' | '' | '' | New call",
                "Harbour Dental, {channel}, {keyword} | Paid Search | x | burst pipe | Harbour Dental, Paid Search, burst pipe",
                "Harbour Dental, {channel} | '' | '' | '' | Harbour Dental",
                "A website call | Paid Search | '' | '' | A website call",
                "{channel} | $1 \\ {keyword} | '' | '' | $1 \\ {keyword}",
                "{channel}{campaign} | a | b | '' | ab",
                ", , | a | b | '' | New call",
            })
    void saysWhatIsKnownAndLeavesOutWhatIsNot(
            String text, String channel, String campaign, String keyword, String said) {
        assertThat(new Whisper(channel, campaign, keyword).said(text)).isEqualTo(said);
    }
}
