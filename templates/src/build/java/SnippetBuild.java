import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.google.javascript.jscomp.CommandLineRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the snippet and its parts small with the Closure Compiler, and smaller with Brotli where its encoder runs; run by Maven from its
 * source. Fails when one is over its budget.
 * Arguments: the folder of the sources, the folder to write to.
 */
final class SnippetBuild {
    private static final String UNLESS_RUNNING = "(()=>{if(!window.trunkline?.run)try{%output%}catch{}})()";
    private static final int BEST = 11;
    private static final String ALONE = "(()=>{try{%output%}catch{}})()";
    private static final List<Part> PARTS = List.of(
            new Part("trunkline", "snippet/main.js", UNLESS_RUNNING, 3072),
            new Part("loader", "loader.js", ALONE, 500),
            new Part("vanity", "vanity.js", ALONE, 1024),
            new Part("forms", "forms.js", ALONE, 2048),
            new Part("debug", "debug.js", ALONE, 4096));

    private final Path sources;
    private final Path target;

    private SnippetBuild(Path sources, Path target) {
        this.sources = sources;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        new SnippetBuild(Path.of(arguments[0]), Path.of(arguments[1])).build();
    }

    private void build() throws IOException {
        Files.createDirectories(target);
        for (Part part : PARTS) {
            Path file = target.resolve(part.name() + ".js");
            if (!upToDate(file)) {
                Files.writeString(file, compile(part));
                pack(file);
            }
            int size = part.size(Files.readAllBytes(file));
            if (size > part.budget()) {
                throw new IllegalStateException(
                        file.getFileName() + " has " + size + " bytes; at most " + part.budget() + " are allowed");
            }
        }
    }

    /** The encoder is native code, of which some machines have none; browsers get gzip then. */
    private void pack(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".br");
        Files.deleteIfExists(packed);
        if (Brotli4jLoader.isAvailable()) {
            Encoder.Parameters text = new Encoder.Parameters().setMode(Encoder.Mode.TEXT);
            Files.write(packed, Encoder.compress(Files.readAllBytes(file), text.setQuality(BEST)));
        }
    }

    /** No source, and not this program either, is younger than what was made of them. */
    private boolean upToDate(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<Path> inputs = Stream.concat(
                Files.walk(sources), Files.walk(sources.resolveSibling(Path.of("..", "build")).normalize()))) {
            long made = Files.getLastModifiedTime(file).toMillis();
            return inputs.map(Path::toFile).allMatch(input -> input.lastModified() < made);
        }
    }

    private String compile(Part part) throws IOException {
        Path output = Files.createTempFile(part.name(), ".js");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<Integer> codes = new ArrayList<>();
        PrintStream console = System.err;
        // The compiler's own libraries make newer virtual machines warn.
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            new Compilation(part.arguments(sources, output), new PrintStream(said)).into(codes);
        } finally {
            System.setErr(console);
        }
        if (!codes.equals(List.of(0))) {
            throw new IllegalStateException(part.entry() + " does not compile:\n" + said);
        }
        // The compiler can't keep import() of an address that it does not know. It breaks lines where a space may stand.
        String code = Files.readString(output)
                .replace("fetchModule(", "import(")
                .replaceAll("(?<=[\\w$])\n(?=[\\w$])", " ")
                .replace("\n", "");
        Files.delete(output);
        return code;
    }

    /** One file that the server sends. The loader stands in the page, so its plain bytes count; the others travel packed. */
    private record Part(String name, String entry, String wrapper, int budget) {
        String[] arguments(Path sources, Path output) {
            Path start = sources.resolve(entry);
            return new String[] {
                    "--compilation_level=ADVANCED",
                    "--use_types_for_optimization=false",
                    "--language_in=ECMASCRIPT_NEXT",
                    "--language_out=ECMASCRIPT_2021",
                    "--rewrite_polyfills=false",
                    "--emit_use_strict=false",
                    "--assume_function_wrapper",
                    "--jscomp_off=*",
                    "--dependency_mode=PRUNE",
                    "--output_wrapper=" + wrapper,
                    "--externs=" + sources.resolve("externs.js"),
                    "--entry_point=" + start,
                    "--js=" + (entry.contains("/") ? start.resolveSibling("*.js") : start),
                    "--js_output_file=" + output
            };
        }

        int size(byte[] code) throws IOException {
            if (name.equals("loader")) {
                return code.length;
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(code);
            }
            return packed.size();
        }
    }

    private static final class Compilation extends CommandLineRunner {
        Compilation(String[] arguments, PrintStream said) {
            super(arguments, said, said);
        }

        void into(List<Integer> codes) {
            setExitCodeReceiver(code -> {
                codes.add(code);
                return null;
            });
            if (shouldRunCompiler()) {
                run();
            }
        }
    }
}
