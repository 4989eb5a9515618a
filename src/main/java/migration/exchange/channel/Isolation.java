package migration.exchange.channel;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Who works in this process: any number of claim checks together, or one that is suspected alone. When the process dies
 * while a suspect is alone in it, no other can have done that.
 */
public class Isolation {

    private final ReadWriteLock floor;

    /** @param floor fair, or those who work together would never let one be alone */
    public Isolation(ReadWriteLock floor) {
        this.floor = floor;
    }

    /** Waits until nobody is alone; others may work until this exchange is done, but nobody alone. */
    public void together(Exchange exchange) {
        hold(floor.readLock(), exchange);
    }

    /** Waits until nobody works; nobody else does until this exchange is done. */
    public void alone(Exchange exchange) {
        hold(floor.writeLock(), exchange);
    }

    private static void hold(Lock lock, Exchange exchange) {
        lock.lock();
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                lock.unlock();
            }

            @Override
            public boolean allowHandover() {
                return false;
            }
        });
    }
}
