package migration.exchange.supervision.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mail to the server of the settings; off while none is set. Failures are logged without addresses. */
@Component
class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String host;
    private final String from;

    Mailer(ObjectProvider<JavaMailSender> sender, @Value("${spring.mail.host:}") String host, MailSettings settings) {
        this.sender = sender;
        this.host = host;
        this.from = settings.from();
    }

    /** What became of a mail. */
    enum Outcome {
        SENT,
        /** The server does not take this one. */
        REFUSED,
        /** The server takes none now. */
        AWAY
    }

    boolean isOn() {
        return !host.isBlank();
    }

    Outcome send(Reader reader, String subject, String text) {
        JavaMailSender server = sender.getObject();
        try {
            server.send(message(server.createMimeMessage(), reader, subject, text));
            return Outcome.SENT;
        } catch (MailException | MessagingException failure) {
            boolean refused = isAboutThisOne(failure);
            // the exception quotes the address
            LOG.warn(
                    "alarms are mailed to {} later: {}",
                    refused ? reader.id() : "all",
                    failure.getClass().getSimpleName());
            return refused ? Outcome.REFUSED : Outcome.AWAY;
        }
    }

    private static boolean isAboutThisOne(Exception failure) {
        return failure instanceof MailParseException
                || failure instanceof MessagingException
                || failure instanceof MailSendException send
                        && !send.getFailedMessages().isEmpty();
    }

    /** Marked as RFC 3834 asks, so that no absent reader's machine answers. */
    private MimeMessage message(MimeMessage message, Reader reader, String subject, String text)
            throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(reader.mail());
        helper.setSubject(subject);
        helper.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", reader.language());
        return message;
    }
}
