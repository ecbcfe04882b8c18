package dev.trunkline.core.callflow;

/** Whether talks are recorded. To record untold is lawful in few places, so nobody gets there by leaving a field empty. */
public enum CallRecording {
    OFF,
    /** An announcement tells the caller first. */
    ANNOUNCED,
    /** Nobody tells the caller. */
    UNANNOUNCED
}
