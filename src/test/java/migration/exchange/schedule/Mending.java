package migration.exchange.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A steward's intention to correct a record, if it should come to quarantine.
 *
 * @param sent the submission
 * @param position position of the record in it
 * @param content content of the corrected record
 * @param regret what is known of the record besides, when the correction is to be taken back; null when it is to stand
 */
record Mending(
        Sent sent, int position, int content, @Nullable Regret regret) {

    /**
     * Versions of a record beside the bad one, each in a submission of its own.
     *
     * @param before the version before, which is through when the correction is taken back; null when there is none
     * @param later the version after, which comes whenever it does; null when there is none
     */
    record Regret(@Nullable Sent before, @Nullable Sent later) {}

    String caseId() {
        return sent.id + "-" + position;
    }

    SentRecord corrected() {
        SentRecord record = sent.records.get(position);
        SentRecord.Kind kind = record.kind() == SentRecord.Kind.BAD ? SentRecord.Kind.GOOD : record.kind();
        return new SentRecord(record.sourceId(), record.version(), content, kind);
    }
}
