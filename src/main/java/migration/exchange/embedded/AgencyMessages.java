package migration.exchange.embedded;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.LargeServerMessage;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Turns away messages of agencies that would not fit into memory: a message is read whole, so it is bounded, and one that
 * the client has compressed does not say how large it is. The sender is told at once.
 */
final class AgencyMessages implements ActiveMQServerMessagePlugin {

    /** Bytes. */
    static final long LARGEST = 32 << 20;

    @Override
    public void beforeSend(
            ServerSession session,
            @Nullable Transaction transaction,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (BrokerGuard.PLATFORM.equals(session.getValidatedUser())) {
            return;
        }
        if (message.getBooleanProperty(Message.HDR_LARGE_COMPRESSED)) {
            throw new ActiveMQIllegalStateException("compressed messages are not taken: send the XML as it is");
        }
        if (size(message) > LARGEST) {
            throw new ActiveMQIllegalStateException("a message of more than " + (LARGEST >> 20)
                    + " MB is not taken: send smaller ones, or by HTTP or SFTP");
        }
    }

    private static long size(Message message) throws ActiveMQException {
        return message instanceof LargeServerMessage large
                ? large.getLargeBody().getBodySize()
                : message.getEncodeSize();
    }
}
