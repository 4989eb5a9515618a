package migration.exchange.channel.soap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.channel.pull.AgencyEnds;
import migration.exchange.channel.pull.Handover;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.PullKind;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Door;
import org.springframework.stereotype.Component;

/** The feeds that are operations of SOAP services. */
@Component
final class SoapFeeds implements PullKind {

    private final List<Pull> pulls = new ArrayList<>();

    SoapFeeds(AgencyEnds agencies, Door door, Clock clock) {
        agencies.having("soap", SoapSettings.class).forEach((agency, settings) -> {
            if (!settings.url().isBlank()) {
                add(agency, settings, door, clock);
            }
        });
    }

    private void add(String agency, SoapSettings settings, Door door, Clock clock) {
        SoapClient client = new SoapClient(settings);
        settings.soap().forEach((feed, operation) -> {
            ContractId contract = new ContractId(new FeedId(agency, feed), operation.contract());
            Handover handover = new Handover(door, Channel.SOAP, contract, operation.stream());
            pulls.add(new SoapPages(client, settings, operation, handover, clock));
        });
    }

    @Override
    public List<Pull> pulls() {
        return List.copyOf(pulls);
    }
}
