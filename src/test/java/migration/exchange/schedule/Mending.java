package migration.exchange.schedule;

/**
 * A steward's intention to correct a record, if it should come to quarantine.
 *
 * @param sent the submission
 * @param position position of the record in it
 * @param content content of the corrected record
 */
record Mending(Sent sent, int position, int content) {

    String caseId() {
        return sent.id + "-" + position;
    }

    SentRecord corrected() {
        SentRecord record = sent.records.get(position);
        SentRecord.Kind kind = record.kind() == SentRecord.Kind.BAD ? SentRecord.Kind.GOOD : record.kind();
        return new SentRecord(record.sourceId(), record.version(), content, kind);
    }
}
