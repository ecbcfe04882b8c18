package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.site.Site;
import org.jspecify.annotations.Nullable;

/** What somebody says of the columns of a file. What is left out is not told by the file. */
record MappingForm(
        @Nullable Boolean headings,
        @Nullable String number,
        @Nullable String caller,
        @Nullable String start,
        @Nullable String duration,
        @Nullable String answered,
        @Nullable String externalId,
        @Nullable String datePattern,
        @Nullable String zone) {
    /** The same, as a form shows it. */
    static MappingForm of(ColumnMapping mapping) {
        return new MappingForm(
                mapping.headings(),
                mapping.number(),
                mapping.caller(),
                mapping.start(),
                mapping.duration(),
                mapping.answered(),
                mapping.externalId(),
                mapping.datePattern(),
                mapping.zone().getId());
    }

    /**
     * The mapping.
     *
     * @throws IllegalArgumentException when it says too little or its pattern is none
     */
    ColumnMapping mapping(Site site) {
        String pattern = text(datePattern);
        if (!pattern.isEmpty() && !TimeCells.isPattern(pattern)) {
            throw new IllegalArgumentException("The pattern of dates is letters such as dd/MM/uuuu HH:mm:ss, but was "
                    + CellProblem.shown(pattern) + ".");
        }
        return new ColumnMapping(
                headings == null || headings,
                text(number),
                text(caller),
                text(start),
                text(duration),
                text(answered),
                text(externalId),
                pattern,
                ImportDesk.zone(text(zone), site));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
