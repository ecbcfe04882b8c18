package dev.trunkline.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last
 */
public record ListAnswer<T>(List<T> items, @Nullable String next) {}
