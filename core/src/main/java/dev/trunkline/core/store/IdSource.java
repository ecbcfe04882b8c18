package dev.trunkline.core.store;

/** Where new ids come from: unguessable, unique, made of {@code [0-9a-z]}. Injected, so that tests know the next one. Thread-safe. */
@FunctionalInterface
public interface IdSource {
    String next();
}
