package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleDraft;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.rules.table.TableProblem;
import java.util.List;

/** What became of an attempt to edit the rules of a stage as a table. */
sealed interface TableEdit {
    /** The draft says what the table says. */
    record Saved(RuleDraft draft) implements TableEdit {}

    /** Cells are wrong; nothing was saved. */
    record Refused(List<TableProblem> problems) implements TableEdit {}

    /** The text has errors, so that it can't be edited as a table; nothing was saved. */
    record Faulty(List<RuleProblem> problems) implements TableEdit {}

    /** Somebody else saved since the author read; nothing was saved. */
    record Overtaken() implements TableEdit {}
}
