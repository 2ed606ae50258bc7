package okoplan.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each request to the next copy of the application in turn, whoever sends it, and passes over a copy that does not
 * take the connection.
 */
final class Balancer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d+)\\s*$");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final List<Integer> ports;
    private final ServerSocket door;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Balancer(List<Integer> ports, ServerSocket door) {
        this.ports = ports;
        this.door = door;
    }

    static Balancer between(RunningCopy... copies) {
        try {
            ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            Balancer balancer =
                    new Balancer(List.of(copies).stream().map(RunningCopy::port).toList(), door);
            balancer.threads.execute(balancer::receive);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI root() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> pass(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket caller) {
        try (caller;
                Socket copy = next()) {
            InputStream in = caller.getInputStream();
            String head = head(in);
            OutputStream out = copy.getOutputStream();
            // One request a connection, so that the next one goes to another copy
            out.write(head.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                    .replaceAll("(?im)^(connection: (?!close)|upgrade: |http2-settings: ).*\r\n", "")
                    .getBytes(StandardCharsets.ISO_8859_1));
            Matcher length = LENGTH.matcher(head);
            out.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
            out.flush();
            copy.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException broken) {
            // The caller sees the connection break, as behind any balancer
        }
    }

    private Socket next() throws IOException {
        IOException last = new IOException("no copies");
        for (int tried = 0; tried < ports.size(); tried++) {
            int port = ports.get(turn.getAndIncrement() % ports.size());
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.write(read);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
