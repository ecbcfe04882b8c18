package dev.trunkline.app.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.ImportRun;
import dev.trunkline.core.callimport.UnreadableFileException;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.site.Site;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows of a file whose columns a person named. */
final class MappedRows implements RowFormat {
    private final Headings headings;
    private final int number;
    private final int caller;
    private final int start;
    private final int duration;
    private final int answered;
    private final int externalId;
    private final Set<Integer> used;
    private final NumberCells numbers;
    private final TimeCells times;
    private final Calls calls;

    MappedRows(ColumnMapping mapping, List<String> first, ImportRun run, Site site, Calls calls) {
        this.headings = new Headings(names(mapping.headings(), first));
        this.number = column(mapping.number());
        this.caller = column(mapping.caller());
        this.start = column(mapping.start());
        this.duration = column(mapping.duration());
        this.answered = column(mapping.answered());
        this.externalId = column(mapping.externalId());
        this.used = new HashSet<>(List.of(number, caller, start, duration, answered, externalId));
        this.numbers = new NumberCells(site.siteNumber());
        this.times = mapping.datePattern().isEmpty()
                ? TimeCells.clear(mapping.zone(), run.requestedAt())
                : TimeCells.of(mapping.datePattern(), mapping.zone(), run.requestedAt());
        this.calls = calls;
    }

    /** The names by which a mapping speaks of the columns. */
    static List<String> names(boolean headings, List<String> first) {
        return IntStream.range(0, first.size())
                .mapToObj(
                        i -> headings && !first.get(i).isBlank() ? first.get(i).strip() : "Column " + (i + 1))
                .toList();
    }

    private int column(String name) {
        int place = name.isEmpty() ? Headings.NONE : headings.place(name);
        if (place == Headings.NONE && !name.isEmpty()) {
            throw new UnreadableFileException(
                    "The file has no column \"" + name + "\". Say again what its columns mean.");
        }
        return place;
    }

    @Override
    public CallRow read(long line, Cells cells) {
        Duration talk = DurationCells.read(cells.at(duration));
        CallProgress progress =
                answered == Headings.NONE ? OutcomeCells.ofLength(talk) : OutcomeCells.read(cells.at(answered), talk);
        return new CallRow.Call(
                line,
                calls.call(
                        numbers.dialled(cells.at(number)),
                        numbers.caller(cells.at(caller)),
                        times.read(cells.at(start)),
                        progress,
                        cells.at(externalId),
                        calls.rest(headings, cells, used)),
                cells.values());
    }
}
