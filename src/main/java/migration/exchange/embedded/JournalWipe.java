package migration.exchange.embedded;

import org.apache.activemq.artemis.core.journal.impl.JournalFile;
import org.apache.activemq.artemis.core.journal.impl.JournalFilesRepository;
import org.apache.activemq.artemis.core.journal.impl.JournalImpl;

/**
 * Gets messages that are gone off the disk. A journal file holds what was consumed until it is used again, and then beyond
 * what was written over it. So: what lives is copied into new files, and every file that had been there is deleted, also
 * those kept for use: none of them may be taken for the copy.
 */
final class JournalWipe {

    /** The file that is written, the one opened ahead, and those that were opened meanwhile. */
    private static final int TURNS = 3;

    private static final int SECONDS = 120;

    private final JournalImpl journal;
    private final JournalFilesRepository files;

    JournalWipe(JournalImpl journal) {
        this.journal = journal;
        this.files = journal.getFilesRepository();
    }

    void run() throws Exception {
        for (int turn = 0; turn < TURNS; turn++) {
            deleteFree();
            journal.forceMoveNextFile();
        }
        journal.scheduleCompactAndBlock(SECONDS);
        deleteFree();
    }

    private void deleteFree() throws Exception {
        journal.flush();
        while (files.getFreeFilesCount() > 0) {
            JournalFile free = files.getFreeFile();
            free.getFile().delete();
        }
    }
}
