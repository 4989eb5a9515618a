package migration.exchange.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import migration.exchange.portal.web.FuzzedDoors;

/**
 * Whatever headers and bodies come, the doors answer within seconds, and never that something of theirs is broken.
 *
 * <p>The first byte of an input chooses the door, what follows up to a NUL is header lines, the rest the body.
 */
final class DoorTarget implements Target {

    private static final int PATIENCE_MILLIS = 10_000;
    /** What Tomcat answers to a transfer coding that it does not know, as RFC 9112, 6.1 asks it to. */
    private static final int NOT_IMPLEMENTED = 501;

    /** What a sender who does not send what it has said, and has gone, cannot read. */
    private static final int BROKEN_OFF = 503;

    private static final int CONTINUE = 100;

    private record Knock(String account, String path) {}

    private static final List<Knock> KNOCKS = List.of(
            new Knock("border-police", "/api/feeds/border-police/crossings/submissions"),
            new Knock("border-police", "/api/feeds/border-police/crossings/validation"),
            new Knock("border-police", "/api/feeds/consular/visas/submissions"),
            new Knock("steward", "/api/quarantine/" + FuzzedDoors.CASE + "/corrections?reason=x"),
            new Knock("steward", "/api/quarantine/releases"));

    private final FuzzedDoors doors = FuzzedDoors.open();

    @Override
    public void take(byte[] input) throws IOException {
        Knock knock = KNOCKS.get(input.length == 0 ? 0 : (input[0] & 0xff) % KNOCKS.size());
        int from = Math.min(1, input.length);
        int nul = from;
        while (nul < input.length && input[nul] != 0) {
            nul++;
        }
        // an input without a NUL is all body
        byte[] headers = nul < input.length ? Arrays.copyOfRange(input, from, nul) : new byte[0];
        byte[] body = Arrays.copyOfRange(input, nul < input.length ? nul + 1 : 0, input.length);
        String answer = send(request(knock, headers, body));
        boolean framed = new String(headers, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*(length|encoding|expect|\n\r?\n|\r\r).*");
        check(answer, framed);
    }

    private byte[] request(Knock knock, byte[] headers, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(
                ("POST " + knock.path() + " HTTP/1.1\r\nHost: exchange\r\nConnection: close\r\nAuthorization: Bearer "
                                + doors.token(knock.account()) + "\r\nContent-Length: " + body.length + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        request.write(headers);
        request.write("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        return request.toByteArray();
    }

    private String send(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", doors.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    /** A request that says something untrue of its own length may find the connection closed. */
    private static void check(String answer, boolean framed) {
        if (answer.isEmpty() && framed) {
            return;
        }
        int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9)) : 0;
        boolean sound = status == 202 || status == 200 || (status >= 400 && status < 500);
        if (!sound && !(framed && (status == NOT_IMPLEMENTED || status == BROKEN_OFF || status == CONTINUE))) {
            throw new AssertionError("answered " + answer);
        }
    }
}
