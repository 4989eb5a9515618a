package migration.exchange.validation;

import migration.exchange.envelope.Envelope;

/** Is told what a check finds while it goes on. */
public interface CheckListener {

    /** The envelope has been read. */
    void opened(Envelope envelope);

    /** One record has been judged; records come in order. */
    void judged(JudgedRecord record);

    /** The check is over. */
    void ended(CheckResult result);
}
