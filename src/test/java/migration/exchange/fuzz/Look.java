package migration.exchange.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import migration.exchange.contract.Contract;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.CrossingsXml;
import migration.exchange.contract.Opening;
import migration.exchange.envelope.ContractId;

/**
 * What an input says it is, if it says so; anything else is taken for crossings in UTF-8.
 *
 * @param contract its contract
 * @param encoding its encoding
 * @param opened whether the door would let it in
 */
record Look(ContractId contract, Charset encoding, boolean opened) {

    static Look of(byte[] input) {
        return Contracts.CONTEXT.envelopes().peek(input, Set.of(StandardCharsets.ISO_8859_1)) instanceof Opening.Of of
                ? new Look(of.envelope().contract(), of.encoding(), true)
                : new Look(CrossingsXml.CONTRACT, StandardCharsets.UTF_8, false);
    }

    Contract description() {
        return Contracts.CONTEXT.contract(contract);
    }
}
