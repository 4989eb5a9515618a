package migration.exchange.agencies.borderpolice.crossings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.contract.Lift;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;

/** Crossings of version 1 in the form of version 2. */
final class FirstVersion implements Lift<migration.exchange.agencies.borderpolice.crossings.v1.Crossing, Crossing> {

    /** A flight: designator of the airline (IATA: two signs, one of them a letter; ICAO: three letters), number, suffix. */
    private static final Pattern FLIGHT = Pattern.compile("([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})([0-9]{1,4}[A-Z]?)");

    @Override
    public ContractId from() {
        return Crossings.FIRST;
    }

    @Override
    public Crossing lift(migration.exchange.agencies.borderpolice.crossings.v1.Crossing older) {
        Crossing crossing = new Crossing();
        crossing.setDirection(older.getDirection());
        crossing.setTimestamp(older.getTimestamp());
        crossing.setCheckpoint(older.getPortOfEntry());
        crossing.setTravelMode(older.getTravelMode());
        crossing.setPerson(older.getPerson());
        crossing.setTravelDocument(older.getTravelDocument());
        crossing.setVisaNumber(older.getVisaNumber());
        crossing.setPermitNumber(older.getPermitNumber());
        crossing.setPurpose(older.getPurpose());
        conveyance(older.getConveyance(), crossing);
        return crossing;
    }

    /** What is no flight has no carrier that could be told from its number; put together again it is what was sent. */
    private static void conveyance(@Nullable String sent, Crossing crossing) {
        Matcher flight = FLIGHT.matcher(sent == null ? "" : sent);
        boolean split = "AIR".equals(crossing.getTravelMode()) && flight.matches();
        crossing.setCarrier(split ? flight.group(1) : null);
        crossing.setConveyanceNumber(split ? flight.group(2) : sent);
    }
}
