package migration.exchange.channel.soap;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import migration.exchange.channel.pull.Handover;
import migration.exchange.channel.pull.Progress;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.Pulled;
import migration.exchange.channel.pull.Reach;
import migration.exchange.envelope.FeedId;

/**
 * Pulls one operation of a SOAP service. A token that did not move means that nothing is new, even where the answer
 * repeats a record. A fault, a late or a broken answer leaves the token as it is.
 */
final class SoapPages implements Pull {

    private final SoapClient client;
    private final SoapSettings settings;
    private final SoapSettings.Operation operation;
    private final Handover handover;
    private final Clock clock;
    private final Reach reach;

    SoapPages(
            SoapClient client,
            SoapSettings settings,
            SoapSettings.Operation operation,
            Handover handover,
            Clock clock) {
        this.client = client;
        this.settings = settings;
        this.operation = operation;
        this.handover = handover;
        this.clock = clock;
        this.reach = new Reach("the service of " + handover.contract().feed());
    }

    @Override
    public FeedId feed() {
        return handover.contract().feed();
    }

    @Override
    public Pulled poll(String text) {
        SoapWatermark watermark = SoapWatermark.parse(text, operation.first());
        Instant asked = clock.instant();
        byte[] page;
        SoapAnswer answer;
        try {
            page = call(watermark.token());
            answer = SoapAnswer.read(page);
        } catch (IOException | XMLStreamException e) {
            reach.lost(e);
            return new Pulled(text, settings.poll());
        }
        reach.reached();
        boolean moved = !answer.nextToken().equals(watermark.token());
        Progress progress =
                answer.more() ? watermark.progress() : watermark.progress().through(asked);
        Progress sent = moved ? handover.ownForm(page, progress, clock.instant()) : alive(progress);
        return new Pulled(
                new SoapWatermark(answer.nextToken(), sent).toString(),
                moved && answer.more() ? Duration.ZERO : settings.poll());
    }

    private byte[] call(String token) throws IOException {
        try {
            return client.call(operation.action(), operation.requestFor(token));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", stopping);
        }
    }

    private Progress alive(Progress progress) {
        Instant now = clock.instant();
        return progress.silentSince(settings.heartbeat(), now) ? handover.heartbeat(progress, now) : progress;
    }
}
