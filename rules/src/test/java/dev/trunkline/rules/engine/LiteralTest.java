package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.RuleFileParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Whatever an author writes into a literal stays that literal, and changes nothing around it. */
class LiteralTest {
    private static final List<String> NASTY = List.of(
            "\" ) then System.exit(1); end //",
            "a\\",
            "\\\"",
            "then end rule when",
            "/* a",
            "*/ b // c",
            "${x} #{y} @{z}",
            "'a'`b`",
            "%s%n",
            "bücher 東京 😀",
            "a\u00a0b",
            "$1 $0",
            "text(0)",
            "(?i)x{2}");
    private static final String ALPHABET = "ab \"\\'`/*#$%&(){}[];:,.=!<>|@~^?+-_éß東\u0301";

    private static List<String> texts() {
        Random random = new Random(42);
        Stream<String> byChance = Stream.generate(() -> random.ints(1 + random.nextInt(12), 0, ALPHABET.length())
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                        .collect(Collectors.joining()))
                .filter(text -> !text.isBlank() && text.equals(text.strip()));
        return Stream.concat(NASTY.stream(), byChance).distinct().limit(120).toList();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String everyPosition(String name, String text) {
        String literal = quoted(text);
        return RuleTexts.rule(
                name,
                "Visit( utmCampaign == " + literal + ", utmTerm != " + literal + ", utmContent in (" + literal
                        + ", \"x\"),"
                        + " utmContent contains " + literal + ", landingPath not str[startsWith] " + literal
                        + ", hasParam(" + literal + ") || param(" + literal + ") == " + literal + " || hour >= 0 )",
                "decide.channel(" + literal + ");");
    }

    @Test
    void isReadAsItWasWritten() {
        for (String text : texts()) {
            CheckedFile file =
                    RuleFileParser.parse(RuleStage.CHANNEL, RuleTexts.channelRule("utmCampaign == " + quoted(text)));

            assertThat(file.problems()).isEmpty();
            assertThat(file.rules().getFirst().condition())
                    .asInstanceOf(InstanceOfAssertFactories.type(Condition.All.class))
                    .extracting(all -> ((Condition.TextIs) all.parts().getFirst()).text())
                    .isEqualTo(text);
        }
    }

    @Test
    void matchesItsOwnVisitAndNoOther() {
        List<String> texts = texts();
        String rules = IntStream.range(0, texts.size())
                .mapToObj(i -> everyPosition("r" + i, texts.get(i)))
                .collect(Collectors.joining());
        RuleBase base = new DroolsRuleCompiler().compile(1, RuleTexts.only(RuleStage.CHANNEL, rules), ZoneOffset.UTC);

        for (int i = 0; i < texts.size(); i++) {
            String encoded = URLEncoder.encode(texts.get(i), StandardCharsets.UTF_8);
            String url = "https://a.example/?utm_campaign=" + encoded + "&utm_content=" + encoded;
            assertThat(base.judge(VisitSample.to(url, "")))
                    .extracting("channel", "channelRule")
                    .containsExactly(texts.get(i), "r" + i);
        }
    }
}
