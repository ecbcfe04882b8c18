package dev.trunkline.core.callimport;

import java.time.ZoneId;

/**
 * Which column of a file says what. A column is named by its heading, or {@code Column 3} where the file has none; an empty name says
 * that the file does not tell.
 *
 * @param headings whether the first row names the columns
 * @param number the number that was dialled; never empty
 * @param start when the call began; never empty
 * @param duration in seconds, or as minutes and seconds such as {@code 1:33}
 * @param answered yes or no, or a word such as {@code completed}; where the file does not tell, a call that lasted was answered
 * @param datePattern as {@link java.time.format.DateTimeFormatter} reads it; empty: the usual ways to write a time
 * @param zone of times that name none
 */
public record ColumnMapping(
        boolean headings,
        String number,
        String caller,
        String start,
        String duration,
        String answered,
        String externalId,
        String datePattern,
        ZoneId zone) {
    public ColumnMapping {
        if (number.isBlank() || start.isBlank()) {
            throw new IllegalArgumentException(
                    "Say which column holds the number that was dialled and which holds the start of the call.");
        }
    }
}
