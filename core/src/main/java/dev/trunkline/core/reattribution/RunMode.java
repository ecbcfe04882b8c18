package dev.trunkline.core.reattribution;

/** Whether a run says what would change or changes it. */
public enum RunMode {
    DRY_RUN,
    APPLY
}
