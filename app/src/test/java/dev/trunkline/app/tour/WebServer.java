package dev.trunkline.app.tour;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The customer's own web server, in a process of its own. It serves a folder of files, and what a page owner copied from Trunkline. */
final class WebServer implements AutoCloseable {
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(20);

    private final Process process;

    private WebServer(Path folder, int port, Map<String, String> environment, String... command) {
        Path log = folder.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            await().atMost(STARTED_WITHIN)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("It ended while it started", () -> !process.isAlive())
                    .until(() -> listens(port));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The web server did not start. It printed:\n" + printed(log), e);
        }
    }

    /** nginx with the text in its server block, without TLS, beside what is usual there. */
    static WebServer nginx(Path folder, int port, Path files, String copied) {
        Path settings = written(folder, "nginx.conf", """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events {}
                http {
                  access_log off;
                  types { text/html html; }
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %3$s;
                    %4$s
                    location ~ \\.js$ { expires 30d; }
                    location / { try_files $uri /index.html; }
                  }
                }
                """.formatted(folder, port, files, copied));
        return new WebServer(
                folder,
                port,
                Map.of(),
                program("nginx"),
                "-e",
                folder.resolve("error.log").toString(),
                "-c",
                settings.toString());
    }

    /** Caddy with the block of a site, which is a single-page application, and with certificates of its own. */
    static WebServer caddy(Path folder, int port, Path files, String copied) {
        Path settings = written(folder, "Caddyfile", """
                {
                  admin off
                  local_certs
                  skip_install_trust
                  auto_https disable_redirects
                  https_port %d
                  default_bind 127.0.0.1
                }
                %s
                """.formatted(
                        port, copied.replace("# what stood here before", """
                root * %s
                try_files {path} /index.html
                file_server
                """.formatted(files))));
        return new WebServer(
                folder,
                port,
                Map.of("XDG_DATA_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString()),
                program("caddy"),
                "run",
                "--adapter",
                "caddyfile",
                "--config",
                settings.toString());
    }

    /** Skips the test on a machine without one of them. */
    static void assumeInstalled() {
        program("nginx");
        program("caddy");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String printed(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path written(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean listens(int port) {
        try {
            new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port).close();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Debian keeps nginx where only administrators look. */
    private static String program(String name) {
        String path = System.getenv("PATH");
        return Stream.concat(
                        Stream.of((path == null ? "" : path).split(File.pathSeparator)), List.of("/usr/sbin").stream())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(() -> abort("The test of the customer's own host needs " + name
                        + " on the PATH; install Debian's packages nginx and caddy"));
    }
}
