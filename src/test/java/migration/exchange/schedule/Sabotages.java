package migration.exchange.schedule;

import java.util.Set;
import java.util.function.ToLongFunction;
import migration.exchange.indexing.WriteResult;

/** Mistakes that lose or double records without a word; each with a seed that has convicted it. */
enum Sabotages {
    /** A message is gone as soon as it is handed to a step. */
    AUTOMATIC_ACKNOWLEDGEMENT(
            0,
            Alterations.routes((file, text) ->
                    file.contains("0-") ? text.replace("transacted: true", "transacted: false") : text)),

    /** Whatever the index says of an item of a bulk request, it counts as written. */
    ITEM_ERRORS_IGNORED(0, Alterations.answers(answer -> {
        int status = answer.path("status").asInt();
        return status == 429 || status >= 500 || status == 400 ? answer.put("status", 201) : answer;
    })),

    /** Outcomes are gathered in memory and sent when the batch is committed. */
    OUTCOMES_GATHERED_IN_MEMORY(50, new Alterations.KeptInMemory(false)),

    /** Claim checks are gathered in memory and sent when the submission is consumed. */
    CLAIM_CHECKS_GATHERED_IN_MEMORY(5, new Alterations.KeptInMemory(true)),

    /** Claim checks go by a session of their own. */
    CLAIM_CHECKS_OUTSIDE_THE_TRANSACTION(5, new Alterations.Apart("${exchangeProperty.batches}")),

    /** Outcomes go by a session of their own. */
    OUTCOMES_OUTSIDE_THE_TRANSACTION(5, new Alterations.Apart("outcomes")),

    /** What waits is taken along by a session of its own. */
    TAKEN_ALONG_OUTSIDE_THE_TRANSACTION(5, new Alterations.TakenApart()),

    /** The watermark moves, and what it paid for comes later. */
    WATERMARK_FIRST(13, new Alterations.WatermarkFirst()),

    /** The same version with other content counts as known. */
    CONFLICT_AS_SUCCESS(
            6, Alterations.results(result -> result == WriteResult.CONFLICT ? WriteResult.UNCHANGED : result)),

    /** What was refused for its version is not looked at: it counts as superseded. */
    REFUSED_WITHOUT_A_LOOK(
            6, Alterations.results(result -> result == WriteResult.ACCEPTED ? result : WriteResult.SUPERSEDED)),

    /** Receipts are written whatever another process wrote meanwhile. */
    RECEIPTS_WITHOUT_CONDITION(
            6,
            Alterations.items(item -> item.index().equals("receipts")
                    ? Alterations.without(item, Set.of("if_seq_no", "if_primary_term"))
                    : item)),

    /** A record replaces what has the same version. */
    SAME_VERSION_OVERWRITES(1, Alterations.items(Alterations::overwriting)),

    /** What takes a correction back stands where the correction does. */
    WITHDRAWALS_WITHOUT_A_RANK(0, Alterations.items(Alterations::unranked)),

    /** What was taken back still overtakes whatever cases there are. */
    WITHDRAWN_CORRECTIONS_OVERTAKE(
            531,
            Alterations.items(
                    item -> item.index().equals("quarantine") ? Alterations.withoutField(item, "withdrawn") : item)),

    /** The quarantine is asked for the cases of a record before the record is written. */
    QUARANTINE_ASKED_FIRST(10, new Alterations.AskingFirst()),

    /** A failure is handled, and the message with it. */
    FAILURES_HANDLED(
            0,
            Alterations.routes((file, text) -> file.contains("failures")
                    ? Alterations.replace(
                            text, "noErrorHandler: {}", "deadLetterChannel: {deadLetterUri: 'jms:queue:done.with'}")
                    : text)),

    /** A batch that fails is tried as a whole until it is parked. */
    BATCHES_NEVER_HALVED(
            0,
            Alterations.routes((file, text) ->
                    file.contains("35-") ? Alterations.replace(text, "deliveries} > 1 ", "deliveries} > 99 ") : text)),

    /** What failed or killed twice is parked, without being tried alone. */
    SUSPECTS_PARKED_UNTRIED(
            0,
            Alterations.routes((file, text) -> file.contains("35-")
                    ? Alterations.replace(text, "uri: jms:queue:suspects", "uri: jms:queue:dead.letters")
                    : text)),

    /** Others work in the process in which a suspect is tried. */
    SUSPECTS_IN_COMPANY(
            5,
            Alterations.routes((file, text) ->
                    file.contains("35-") ? Alterations.replace(text, "method: alone", "method: together") : text)),

    /** A trial whose suspect is not to be had is over. */
    TRIALS_LEAVE_WITHOUT_A_SUSPECT(33, new Sabotage() {
        @Override
        ToLongFunction<String> counts(ToLongFunction<String> counts) {
            return queue -> 0;
        }
    }),

    /** What kills its process is tried again and again. */
    KILLERS_TRIED_FOR_EVER(
            5,
            Alterations.routes((file, text) ->
                    file.contains("35-") ? Alterations.replace(text, "deliveries} > 5", "deliveries} > 9999") : text));

    final long seed;
    final Sabotage sabotage;

    Sabotages(long seed, Sabotage sabotage) {
        this.seed = seed;
        this.sabotage = sabotage;
    }
}
