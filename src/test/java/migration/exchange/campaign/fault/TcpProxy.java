package migration.exchange.campaign.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A line between two parts, which can be cut and slowed. A new connection goes to the first of its targets that takes
 * it, in turn; when none does it is closed at once, as by a machine that is not there.
 */
public final class TcpProxy implements Closeable {

    private static final int BLOCK = 16 * 1024;

    private final String name;
    private final ServerSocket entrance;
    private final List<Integer> targets;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile long slowUntil;
    private volatile int delay;
    private volatile boolean held;
    private volatile long cutAfter = Long.MAX_VALUE;
    private volatile UnaryOperator<String> lie = UnaryOperator.identity();

    /** @param targets ports on loopback */
    public TcpProxy(String name, List<Integer> targets) {
        this.name = name;
        this.targets = List.copyOf(targets);
        try {
            entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept, name);
    }

    public String name() {
        return name;
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Cuts all connections that there are. */
    public void cut() {
        open.forEach(TcpProxy::close);
    }

    /** Cuts the next connection in the middle of what is sent, after so many bytes in one direction. */
    public void cutNextAfter(long bytes) {
        cutAfter = bytes;
    }

    /** Delays each block by milliseconds for some time. */
    public void slow(int milliseconds, int forMilliseconds) {
        delay = milliseconds;
        slowUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(forMilliseconds);
    }

    /** Holds everything back, as a machine that stands still, until it is told otherwise. */
    public void hold(boolean still) {
        held = still;
    }

    /** Changes what is answered; the length must stay. */
    public void lie(UnaryOperator<String> change) {
        lie = change;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                start(() -> connect(near), name + "-connect");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < targets.size(); i++) {
            Socket far = new Socket();
            try {
                int port = targets.get(Math.floorMod(first + i, targets.size()));
                far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                join(near, far);
                return;
            } catch (IOException away) {
                close(far);
            }
        }
        close(near);
    }

    private void join(Socket near, Socket far) throws IOException {
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        open.add(near);
        open.add(far);
        long limit = cutAfter;
        cutAfter = Long.MAX_VALUE;
        start(() -> pump(near, far, limit, UnaryOperator.identity()), name + "-out");
        start(() -> pump(far, near, limit, lie), name + "-in");
    }

    private void pump(Socket from, Socket to, long limit, UnaryOperator<String> change) {
        byte[] block = new byte[BLOCK];
        long left = limit;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0 && left > 0; read = in.read(block)) {
                pause();
                String text = new String(block, 0, read, StandardCharsets.ISO_8859_1);
                byte[] told = change.apply(text).getBytes(StandardCharsets.ISO_8859_1);
                out.write(told, 0, (int) Math.min(read, left));
                left -= read;
            }
        } catch (IOException cut) {
            // both ends hear of it by the end of their connection
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pause() {
        try {
            if (System.nanoTime() < slowUntil) {
                TimeUnit.MILLISECONDS.sleep(delay);
            }
            while (held && !entrance.isClosed()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Runnable work, String thread) {
        Thread started = new Thread(work, thread);
        started.setDaemon(true);
        started.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // nothing to do
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
