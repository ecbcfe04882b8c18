package dev.trunkline.core.response;

/**
 * Whether anybody is told of responses and their changes. While nobody is, a store need not note what changed. Asked with every write,
 * so it answers from memory. Thread-safe.
 */
@FunctionalInterface
public interface ChangeWatch {
    boolean isOn();
}
