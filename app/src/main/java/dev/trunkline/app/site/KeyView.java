package dev.trunkline.app.site;

/** A key that was just made, with its secret. */
record KeyView(String id, String name, boolean mayWrite, String secret) {}
