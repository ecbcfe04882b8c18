package dev.trunkline.app.outcome;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as people and programs write it: {@code 420}, {@code $1,234.50}, {@code 1.234,50 €}, {@code CAD 420}.
 *
 * @param value null when nothing is written
 * @param currency its code, such as {@code CAD}; empty when none is written
 */
public record Amount(@Nullable BigDecimal value, String currency) {
    private static final Pattern WRITTEN = Pattern.compile(
            "([A-Za-z]{3})?\\s*([$€£¥])?\\s*(-?[0-9][0-9.,'\\u00a0\\u202f ]*?)\\s*([$€£¥])?\\s*([A-Za-z]{3})?");
    private static final Pattern GROUPS =
            Pattern.compile("-?[0-9]{1,3}([.,' ])[0-9]{3}(?:\\1[0-9]{3})*(?:([.,])([0-9]+))?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:[.,]([0-9]+))?");
    private static final int LONGEST = 40;
    private static final int OF_A_GROUP = 3;

    /**
     * What is written.
     *
     * @param currency that is written elsewhere; empty: the one beside the sum
     * @throws IllegalArgumentException with words for people when nobody can tell what is meant
     */
    public static Amount of(String text, String currency) {
        String elsewhere = currency.strip().toUpperCase(Locale.ROOT);
        if (text.isBlank()) {
            return new Amount(null, "");
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (text.length() > LONGEST || !written.matches()) {
            throw unclear(text);
        }
        String beside = written.group(1) == null ? written.group(5) : written.group(1);
        String code = beside == null ? "" : beside.toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !elsewhere.isEmpty() && !code.equals(elsewhere)) {
            throw new IllegalArgumentException(
                    "The value is in " + code + ", but the currency is said to be " + elsewhere + ".");
        }
        return new Amount(number(written.group(3), text), code.isEmpty() ? elsewhere : code);
    }

    private static BigDecimal number(String digits, String text) {
        String spaced = digits.replace('\u00a0', ' ').replace('\u202f', ' ');
        Matcher plain = PLAIN.matcher(spaced);
        if (plain.matches()) {
            String decimals = plain.group(1);
            if (decimals == null || decimals.length() != OF_A_GROUP) {
                return new BigDecimal(spaced.replace(',', '.'));
            }
        }
        Matcher groups = GROUPS.matcher(spaced);
        boolean oneGroup = groups.matches()
                && spaced.chars().filter(c -> !Character.isDigit(c) && c != '-').count() == 1;
        if (!groups.matches()
                || groups.group(1).equals(groups.group(2))
                || oneGroup && groups.group(1).equals(".")) {
            throw unclear(text);
        }
        String group = groups.group(1);
        return new BigDecimal(spaced.replace(group, "").replace(',', '.'));
    }

    private static IllegalArgumentException unclear(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new IllegalArgumentException("The value '" + shown + "' can't be read. Write it as 1234.50.");
    }
}
