package migration.exchange.contract.web;

import java.time.Instant;
import migration.exchange.contract.Lifecycle;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.ContractId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells programs that a version of a contract ends, from the day on which that was announced: {@code Deprecation}
 * (RFC 9745), {@code Sunset} (RFC 8594), and links to the page of changes and to the version that follows.
 */
@Component
public class VersionHeaders {

    private final MigrationContext contracts;

    public VersionHeaders(MigrationContext contracts) {
        this.contracts = contracts;
    }

    /** Adds the headers to an answer about a submission in this version; none while no end is announced. */
    public void write(ContractId contract, Instant now, HttpHeaders headers) {
        Lifecycle.End end = contracts.contract(contract).lifecycle().endKnown(now);
        if (end == null) {
            return;
        }
        ContractId successor = new ContractId(contract.feed(), end.successor());
        headers.set("Deprecation", "@" + end.announcedAt().getEpochSecond());
        headers.setInstant("Sunset", end.at());
        headers.add(HttpHeaders.LINK, "</exchange/changes#" + successor + ">; rel=\"deprecation\"; type=\"text/html\"");
        headers.add(HttpHeaders.LINK, "</schemas/" + successor + ">; rel=\"successor-version\"; type=\"text/html\"");
    }
}
