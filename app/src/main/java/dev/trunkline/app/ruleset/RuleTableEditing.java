package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleDraft;
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

    /** What people edit, as a table. */
    TableText.View table(Site site, RuleStage stage) {
        return TableText.show(stage, publishing.editable(site));
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
            Optional<RuleDraft> draft = ruleSets.draft(site.id());
            long revision = draft.map(RuleDraft::revision).orElse(0L);
            if (read.isPresent() && read.getAsLong() != revision) {
                return new TableEdit.Overtaken();
            }
            RuleFiles files = draft.map(RuleDraft::files).orElseGet(() -> publishing.inForce(site));
            Optional<TableEdit> done = switch (TableText.merge(stage, files, grid)) {
                case TableText.Merge.Refused refused -> Optional.of(new TableEdit.Refused(refused.problems()));
                case TableText.Merge.Faulty faulty -> Optional.of(new TableEdit.Faulty(faulty.problems()));
                case TableText.Merge.Merged merged ->
                    publishing
                            .save(site, stage.file(), merged.text(), author, OptionalLong.of(revision))
                            .map(TableEdit.Saved::new);
            };
            if (done.isPresent()) {
                return done.get();
            }
        }
    }
}
