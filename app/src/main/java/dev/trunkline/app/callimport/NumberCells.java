package dev.trunkline.app.callimport;

import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.number.WrittenNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallerNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers in cells, international or as in the country of the site. Not thread-safe. */
final class NumberCells {
    private static final Pattern SHORTENED = Pattern.compile("\\+?\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d{8,15}");
    private static final int MOST_REMEMBERED = 10_000;

    private final TrackingNumber near;
    private final WrittenNumber written;
    private final Map<String, Optional<TrackingNumber>> remembered = new HashMap<>();
    private final Map<String, CallerNumber> callers = new HashMap<>();

    /** @param near a number of the site */
    NumberCells(TrackingNumber near) {
        this.near = near;
        this.written = new WrittenNumber(near);
    }

    /** The number that was dialled. */
    TrackingNumber dialled(String text) {
        if (text.isEmpty()) {
            throw new CellProblem("The number that was dialled is missing.");
        }
        return dialledIfAny(text)
                .orElseThrow(() -> new CellProblem("The number that was dialled, " + CellProblem.shown(text)
                        + ", is no telephone number. Write it as " + near + "."));
    }

    /** The same; empty when the text is no telephone number. */
    Optional<TrackingNumber> dialledIfAny(String text) {
        Optional<TrackingNumber> known = remembered.get(text);
        if (known == null) {
            refuseShortened(text);
            known = read(text);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    /** Exchanges often leave out the plus of an international number. */
    private Optional<TrackingNumber> read(String text) {
        Optional<TrackingNumber> asWritten = written.read(text);
        return asWritten.isEmpty() && DIGITS.matcher(text).matches() ? written.read("+" + text) : asWritten;
    }

    /** Who called; withheld when the cell is empty or says so. */
    CallerNumber caller(String text) {
        CallerNumber known = callers.get(text);
        if (known == null) {
            refuseShortened(text);
            known = CallerNumbers.of(text, near);
            if (callers.size() == MOST_REMEMBERED) {
                callers.clear();
            }
            callers.put(text, known);
        }
        return known;
    }

    private static void refuseShortened(String text) {
        if (text.indexOf('e') + text.indexOf('E') > -2
                && SHORTENED.matcher(text).matches()) {
            throw new CellProblem(
                    "A spreadsheet shortened a number to " + CellProblem.shown(text)
                            + ", and its digits are lost. Export the file again and send it without opening it in a spreadsheet.");
        }
    }
}
