package dev.trunkline.core.number;

/** Whether a number is in use. Calls to it are attributed by its history in any state. */
public enum NumberState {
    ENABLED,
    /** Not shown to anybody any more until it is enabled again; whoever holds it keeps it until the lease ends. */
    DISABLED,
    /** Somebody else's by now: its calls do not come to us any more, so it is not shown either. */
    PORTED
}
