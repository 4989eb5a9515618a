package migration.exchange.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.FeedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells alarms on to one address, signed: those that opened, came back or closed, all of a look in one message, again at the
 * next look until they are taken. What is older than a day is not told any more. No message holds personal data: alarms
 * quote no record.
 */
@Component
class WebhookNotices implements Notices {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookNotices.class);
    private static final Duration NEWS = Duration.ofDays(1);
    private static final int AT_ONCE = 100;
    private static final int ANSWERED = 2;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AlarmBook book;
    private final SupervisionSettings.Webhook webhook;
    private final String link;
    private final Clock machineClock;
    private final HttpClient http;

    WebhookNotices(AlarmBook book, SupervisionSettings settings, @Qualifier("machineClock") Clock machineClock) {
        this.book = book;
        this.webhook = settings.webhook();
        this.link = settings.link();
        this.machineClock = machineClock;
        http = HttpClient.newBuilder().connectTimeout(webhook.timeout()).build();
    }

    /** A message. @param sentAt the machine's time, in seconds of the epoch, which is signed */
    record Message(long sentAt, List<Notice> alarms) {}

    /** An alarm in a message. */
    record Notice(
            String id,
            String kind,
            String feed,
            Alarm.State state,
            int times,
            Words sentence,
            Instant at,
            String link) {}

    @Override
    public void tell(Instant now) {
        if (webhook.url().isBlank()) {
            return;
        }
        List<Alarm> untold = book.untold(now.minus(NEWS), AT_ONCE);
        if (!untold.isEmpty() && isTaken(untold)) {
            book.told(untold);
        }
    }

    private boolean isTaken(List<Alarm> alarms) {
        long sentAt = machineClock.instant().getEpochSecond();
        byte[] body = JSON.writeValueAsBytes(
                new Message(sentAt, alarms.stream().map(this::notice).toList()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(webhook.timeout())
                .header("Content-Type", "application/json")
                .header("Exchange-Signature", "sha256=" + Signature.of(webhook.secret(), body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            if (answer.statusCode() / 100 != ANSWERED) {
                LOG.warn("alarms are told again later: the webhook answered {}", answer.statusCode());
            }
            return answer.statusCode() / 100 == ANSWERED;
        } catch (IOException away) {
            LOG.warn("alarms are told again later: {}", away.toString());
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Notice notice(Alarm alarm) {
        Instant closed = alarm.closedAt();
        FeedId feed = alarm.cause().feed();
        return new Notice(
                alarm.id(),
                alarm.cause().kind().path(),
                feed == null ? "" : feed.toString(),
                alarm.state(),
                alarm.times(),
                alarm.sentence(),
                closed == null ? alarm.openedAt() : closed,
                link + "/console/alarms/" + alarm.id());
    }
}
