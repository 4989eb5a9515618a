package migration.exchange.channel.jms;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import migration.exchange.intake.Door;
import org.junit.jupiter.api.Test;

class QueueInboxTest {

    private static final String SIZE = "_AMQ_LARGE_SIZE";

    private final Door door = mock(Door.class);
    private final QueueInbox inbox = new QueueInbox(door);

    @Test
    void aMessageOfWhichTheBrokerHasLostAPartIsNotTakenForWhatTheAgencySent() throws JMSException {
        BytesMessage cut = message(10, 1_500_000);
        assertThatThrownBy(() -> inbox.receive("border-police/crossings", cut))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("10 of 1500000 bytes");
        verify(door, never()).receive(any());
    }

    @Test
    void aWholeLargeMessageIsTaken() throws JMSException {
        BytesMessage whole = message(10, 10);
        assertThatCode(() -> inbox.receive("border-police/crossings", whole)).doesNotThrowAnyException();
        verify(door).receive(any());
    }

    private static BytesMessage message(long there, long sent) throws JMSException {
        BytesMessage message = mock(BytesMessage.class);
        when(message.getBodyLength()).thenReturn(there);
        when(message.propertyExists(SIZE)).thenReturn(true);
        when(message.getLongProperty(SIZE)).thenReturn(sent);
        return message;
    }
}
