package dev.trunkline.app.callimport;

/** A cell can't be understood. The message says what is wrong and what to do; it goes into the list of rejects. */
final class CellProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;

    CellProblem(String message) {
        super(message, null, false, false);
    }

    /** A text as a message shows it. */
    static String shown(String text) {
        return "'" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "'";
    }
}
