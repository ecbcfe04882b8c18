package dev.trunkline.core.ruleset;

/** What became of an attempt to approve a draft. */
public sealed interface Approval {
    /** Kept with the draft until it is saved again. */
    record Given(RuleDraft draft) implements Approval {}

    /** The draft has another revision by now, which the reviewer has not read. */
    record MovedOn() implements Approval {}

    /** The reviewer wrote some of it. */
    record OwnDraft() implements Approval {}

    /** There is no draft. */
    record NoDraft() implements Approval {}
}
