package dev.trunkline.core.reattribution;

/** How many responses moved from one channel to another; the two are the same when something else of the verdict changed. */
public record RunMove(String from, String to, long count) {}
