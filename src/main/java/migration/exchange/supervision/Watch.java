package migration.exchange.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at all feeds once a period of the exchange's time, in one process at a time, and keeps the alarms that follow. A
 * look takes no more than a tenth of a thread's time as long as it takes less than three seconds, however fast the
 * exchange's time passes.
 */
@Component
public class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(3);
    /** A machine so slow that looks take seconds needs them all the more. */
    private static final Duration LONG_REST = Duration.ofSeconds(30);

    private static final int SHARE = 10;
    private static final long PATIENCE = 10_000;

    private final Observer observer;
    private final Inspection inspection;
    private final CertificateEnds certificates;
    private final Alarms alarms;
    private final AlarmBook book;
    private final Post post;
    private final List<Notices> notices;
    private final SupervisionSettings settings;
    private final Clock clock;
    private final Clock machineClock;
    private final String who = UUID.randomUUID().toString();
    private Instant lastLook = Instant.EPOCH;
    private Instant rests = Instant.EPOCH;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Watch(
            Observer observer,
            Inspection inspection,
            CertificateEnds certificates,
            AlarmTexts texts,
            AlarmBook book,
            Post post,
            List<Notices> notices,
            SupervisionSettings settings,
            Clock clock,
            @Qualifier("machineClock") Clock machineClock) {
        this.observer = observer;
        this.inspection = inspection;
        this.certificates = certificates;
        this.alarms = new Alarms(texts);
        this.book = book;
        this.post = post;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    /** Looks now, whoever else does. @throws RuntimeException something is away */
    public synchronized void look() {
        Observed observed = observer.everything();
        Instant now = observed.now();
        List<Alarm> known = book.known(now.minus(Alarms.SAME));
        List<Finding> findings = new ArrayList<>(inspection.findings(observed));
        findings.addAll(certificates.findings(now));
        book.keep(alarms.changed(known, findings, now));
        post.looked(now);
        lastLook = now;
        // a long look may have outlived the lease: nobody is to be told by two
        if (post.take(who, machineClock.instant(), LEASE)) {
            notices.forEach(one -> one.tell(now));
        }
    }

    /** One tick: looks when it is time and nobody else does. */
    void tick() {
        if (machineClock.instant().isBefore(rests) || !isDue()) {
            return;
        }
        // waits as long as the store is away, which is no look
        boolean mine = post.take(who, machineClock.instant(), LEASE);
        Instant begin = machineClock.instant();
        if (mine) {
            lastLook = post.lastLook().orElse(Instant.EPOCH);
            if (isDue()) {
                look();
            }
        }
        Instant end = machineClock.instant();
        rests = end.plus(rest(Duration.between(begin, end)));
    }

    /** How long to rest after a look. */
    static Duration rest(Duration took) {
        Duration share = took.multipliedBy(SHARE);
        if (share.compareTo(LONG_REST) > 0) {
            return LONG_REST;
        }
        return share.compareTo(REST) > 0 ? share : REST;
    }

    /** A time that lies ahead was noted in another play. */
    private boolean isDue() {
        Instant now = clock.instant();
        return lastLook.isAfter(now) || !lastLook.plus(settings.period()).isAfter(now);
    }

    private void run() {
        while (!stopping) {
            try {
                tick();
                Thread.sleep(TICK.toMillis());
            } catch (InterruptedException ending) {
                return;
            } catch (RuntimeException away) {
                LOG.warn("feeds cannot be looked at now: {}", away.toString());
                rests = machineClock.instant().plus(REST);
            }
        }
    }

    @Override
    public synchronized void start() {
        stopping = false;
        if (settings.watch()) {
            Thread started = new Thread(this::run, "watch");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    @Override
    public void stop() {
        stopping = true;
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
