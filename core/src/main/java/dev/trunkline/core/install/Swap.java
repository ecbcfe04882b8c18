package dev.trunkline.core.install;

import dev.trunkline.core.decision.NumberKind;
import java.time.Instant;

/**
 * What a page did with the numbers that it was told to show.
 *
 * @param at when it said so
 * @param count how many places of the page show another number than was written there
 * @param kind of the number that it was told to show; with {@link NumberKind#SITE} there is nothing to swap
 */
public record Swap(Instant at, int count, NumberKind kind) {}
