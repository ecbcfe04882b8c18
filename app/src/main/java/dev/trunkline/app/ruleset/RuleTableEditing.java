package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.table.TableCsv;
import dev.trunkline.rules.table.TableGrid;
import dev.trunkline.rules.table.TableText;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The rules of a stage as a table: shown, and saved into the draft. Thread-safe. */
@Component
final class RuleTableEditing {
    private final RuleSets ruleSets;
    private final RulePublishing publishing;

    RuleTableEditing(RuleSets ruleSets, RulePublishing publishing) {
        this.ruleSets = ruleSets;
        this.publishing = publishing;
    }

    /** What people edit: the draft, or what is in force when there is none. */
    Edited edited(Site site) {
        return ruleSets.draft(site.id())
                .map(draft -> new Edited(draft.files(), draft.revision(), draft.author()))
                .orElseGet(() -> new Edited(publishing.inForce(site), 0, ""));
    }

    /** The same, as a table. */
    TableText.View table(Site site, RuleStage stage) {
        return TableText.show(stage, edited(site).files());
    }

    /** Saves a CSV file; otherwise as {@link #save(Site, RuleStage, TableGrid, String, OptionalLong)}. */
    TableEdit save(Site site, RuleStage stage, byte[] csv, String author, OptionalLong read) {
        return switch (TableCsv.read(csv)) {
            case TableCsv.Reading.Refused refused -> new TableEdit.Refused(refused.problems());
            case TableCsv.Reading.Read table -> save(site, stage, table.grid(), author, read);
        };
    }

    /**
     * Saves rows. What somebody else saves in between is kept: the rows are then put into that text.
     *
     * @param read the revision of the draft that the author edited, 0 for "there was no draft"; empty to edit whatever is there
     */
    TableEdit save(Site site, RuleStage stage, TableGrid grid, String author, OptionalLong read) {
        while (true) {
            Edited edited = edited(site);
            if (read.isPresent() && read.getAsLong() != edited.revision()) {
                return new TableEdit.Overtaken();
            }
            Optional<TableEdit> done = switch (TableText.merge(stage, edited.files(), grid)) {
                case TableText.Merge.Refused refused -> Optional.of(new TableEdit.Refused(refused.problems()));
                case TableText.Merge.Faulty faulty -> Optional.of(new TableEdit.Faulty(faulty.problems()));
                case TableText.Merge.Merged merged ->
                    publishing
                            .save(site, stage.file(), merged.text(), author, OptionalLong.of(edited.revision()))
                            .map(TableEdit.Saved::new);
            };
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    /**
     * What people edit.
     *
     * @param revision 0 when there is no draft
     * @param author who saved the draft last; empty when there is none
     */
    record Edited(RuleFiles files, long revision, String author) {}
}
