package dev.trunkline.core.conversion;

/** How a destination gets what it is told. */
public enum Transport {
    /** A file that a person downloads here and uploads there. */
    DOWNLOAD,
    /** A file in a folder below the configured root, from where something else fetches it. */
    FOLDER,
    /** Calls of the platform's HTTP interface. */
    HTTP
}
