package migration.exchange.simulation.feed;

import java.util.List;
import migration.exchange.simulation.noise.Change;

/** A crossing or refusal in the words of the border police: the text of each element, null where there is none. */
final class BorderRecord {

    String sourceId;
    int version = 1;
    boolean cancelled;
    /** When it happened, seconds of the epoch; the text of it may be spoilt. */
    long instant;

    String direction;
    String timestamp;
    String portOfEntry;
    String travelMode;
    String surname;
    String givenName;
    String surnameKa;
    String givenNameKa;
    String sex;
    String born;
    String citizenship;
    String personalNumber;
    String category;
    String number;
    String checkDigit;
    String issuer;
    String expires;
    String purpose;
    String conveyance;
    String ground;
    String carrierReturned;
    /** An element of a next version of the contract. */
    String unknown;
    /** What of it differs from who the person is. */
    List<Change> noise = List.of();
}
