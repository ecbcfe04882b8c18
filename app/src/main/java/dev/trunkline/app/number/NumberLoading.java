package dev.trunkline.app.number;

import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberState;
import dev.trunkline.core.number.NumberTakenException;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.site.Site;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads many numbers at once. All rows are checked before anything is stored; a pool's new numbers are stored with one write. Loading
 * the same again changes nothing, so what a crash or another person interrupted is finished by doing it again. Thread-safe.
 */
@Component
class NumberLoading {
    private static final Logger LOG = LoggerFactory.getLogger(NumberLoading.class);

    private final Numbers numbers;

    NumberLoading(Numbers numbers) {
        this.numbers = numbers;
    }

    /** What loading the file would do. */
    NumberLoad check(Site site, byte[] csv) {
        NumberFile file = NumberFile.read(csv);
        return file.problems().isEmpty()
                ? check(site, file.rows())
                : new NumberLoad(0, file.problems(), 0, Map.of(), List.of());
    }

    /** What loading the rows would do. */
    NumberLoad check(Site site, List<NumberRow> rows) {
        return new NumberCheck(site, numbers).of(rows);
    }

    /**
     * Stores what was checked, if it has no problems.
     *
     * @throws NumberTakenException when somebody took one of the numbers since; some of the others may be stored
     */
    void store(Site site, NumberLoad load, String author) {
        if (!load.problems().isEmpty()) {
            throw new IllegalArgumentException("Numbers with problems are not stored");
        }
        load.pools().forEach((id, part) -> {
            if (part.isNew()) {
                numbers.add(
                        new NumberPool(site.id(), id, id.key(), part.numbers(), part.overflow(), part.destination()));
            } else {
                numbers.addToPool(site.id(), id, part.numbers(), part.overflow());
            }
        });
        load.channelNumbers()
                .forEach(part -> numbers.add(new OwnedNumber(
                        part.number(), site.id(), part.role(), part.destination(), NumberState.ENABLED)));
        LOG.info("Site {}: {} loaded {} numbers", site.id(), author, load.added());
    }

    /** All numbers of the site but its own, as a file. */
    byte[] export(Site site) {
        return NumberFile.write(numbers.ofSite(site.id()));
    }
}
