package dev.trunkline.rules.table;

/** A cell that can't be read. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String message;

    BadCell(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
