package io.github.govtechkpi.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A page in a headless Chromium, which tells by the DevTools protocol what it logged and what it asked the network for. */
final class BrowserPage implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SECONDS = 60;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private BrowserPage(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        for (var domain : List.of("Page", "Network", "Log", "Runtime")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** Finds a browser; nothing where none is installed. */
    static Optional<Path> executable() {
        var folders =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1));
        return folders.flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static BrowserPage open(Path executable, Path profile) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        executable.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var port = port(profile.resolve("DevToolsActivePort"));
        var list = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (var target : MAPPER.readTree(list.body())) {
            if (target.get("type").asText().equals("page")) {
                return new BrowserPage(
                        process, target.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("The browser has no page: " + list.body());
    }

    private static String port(Path file) throws IOException, InterruptedException {
        for (var i = 0; i < SECONDS * 10; i++) {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return lines.get(0);
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("The browser did not start within " + SECONDS + " seconds");
    }

    /** Shows a file as a device of some width does. */
    void show(Path file, int width, boolean dark) throws InterruptedException {
        events.clear();
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        for (var i = 0; i < SECONDS * 20; i++) {
            if (events.stream().anyMatch(event -> event.get("method").asText().equals("Page.loadEventFired"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The page was not loaded: " + file);
    }

    /** Returns what the page logged, and what it failed with. */
    List<String> complaints() {
        return events.stream()
                .filter(event -> List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                        .contains(event.get("method").asText()))
                .map(JsonNode::toString)
                .toList();
    }

    /** Returns the addresses that the page asked for. */
    List<String> requests() {
        return events.stream()
                .filter(event -> event.get("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    JsonNode evaluate(String expression) {
        var answer =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.toString());
        }
        return answer.at("/result/value");
    }

    /** Takes a picture of the page from its top, at most so high. */
    void screenshot(Path file, int width, int most) throws IOException {
        var height =
                Math.min(most, evaluate("document.documentElement.scrollHeight").asInt());
        var answer = send(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
    }

    /** Prints the page as its style sheet says. */
    PrintedPage print() {
        var answer = send("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return new PrintedPage(Base64.getDecoder().decode(answer.get("data").asText()));
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        var id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
        message.set("params", MAPPER.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        try {
            var found = answer.get(SECONDS, TimeUnit.SECONDS);
            if (found.has("error")) {
                throw new AssertionError(method + ": " + found.get("error"));
            }
            return found.get("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " was not answered", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    private final class Listener implements WebSocket.Listener {
        private final List<CharSequence> parts = new ArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            parts.add(data.toString());
            if (last) {
                var text = String.join("", parts);
                parts.clear();
                try {
                    receive(MAPPER.readTree(text));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void receive(JsonNode message) {
            if (message.has("id")) {
                Optional.ofNullable(answers.remove(message.get("id").asInt()))
                        .ifPresent(answer -> answer.complete(message));
            } else {
                events.add(message);
            }
        }
    }
}
