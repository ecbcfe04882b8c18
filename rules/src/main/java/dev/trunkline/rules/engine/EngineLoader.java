package dev.trunkline.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The classes that compiled rules may name: none that reach the machine. A second wall behind the checked language, for classes
 * and for the class files that the compiler reads.
 */
final class EngineLoader extends ClassLoader {
    private static final List<String> HIDDEN = List.of(
            "java.io.File",
            "java.io.RandomAccessFile",
            "java.lang.Process",
            "java.lang.Thread",
            "java.lang.reflect.",
            "java.net.",
            "java.nio.",
            "java.rmi.",
            "java.sql.",
            "javax.management.",
            "javax.naming.",
            "javax.script.",
            "jdk.",
            "sun.");

    static {
        registerAsParallelCapable();
    }

    EngineLoader() {
        super("trunkline-rules", EngineLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isHidden(name)) {
            throw new ClassNotFoundException(name + " is hidden from rules");
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isHidden(className(name)) ? null : super.getResource(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isHidden(className(name)) ? null : super.getResourceAsStream(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isHidden(className(name)) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    private static String className(String resource) {
        return resource.toLowerCase(Locale.ROOT).endsWith(".class")
                ? resource.substring(0, resource.length() - ".class".length()).replace('/', '.')
                : "";
    }

    private static boolean isHidden(String className) {
        return className.equals("java.lang.Runtime") || HIDDEN.stream().anyMatch(className::startsWith);
    }
}
