package migration.exchange.channel.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.xml.stream.XMLStreamException;
import migration.exchange.channel.pull.Handover;
import migration.exchange.channel.pull.Progress;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.Pulled;
import migration.exchange.channel.pull.Reach;
import migration.exchange.channel.rows.RowsReader.Page;
import migration.exchange.envelope.FeedId;

/**
 * Pulls one view. Its numbers come from a sequence, so they can run backwards (a long transaction shows a lower number
 * after a higher one was read) and some never appear (rolled back): numbers found missing are asked for again until the
 * longest transaction must have ended.
 */
final class RowsSource implements Pull {

    private final DataSource database;
    private final RowsSettings settings;
    private final RowsReader reader;
    private final Handover handover;
    private final Clock clock;
    private final Reach reach;

    RowsSource(DataSource database, RowsSettings settings, RowsSettings.View view, Handover handover, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.reader = new RowsReader(view, (int) settings.timeout().toSeconds());
        this.handover = handover;
        this.clock = clock;
        this.reach = new Reach("the database view " + view.view());
    }

    @Override
    public FeedId feed() {
        return handover.contract().feed();
    }

    @Override
    public Pulled poll(String text) {
        RowsWatermark watermark = RowsWatermark.parse(text);
        Instant asked = clock.instant();
        Page page;
        try {
            page = read(watermark);
        } catch (SQLException e) {
            reach.lost(e);
            return new Pulled(text, settings.poll());
        }
        reach.reached();
        RowsWatermark read = after(watermark, page, asked);
        RowsWatermark sent = read.with(send(read.progress(), page));
        return new Pulled(sent.toString(), page.caughtUp() ? settings.poll() : Duration.ZERO);
    }

    private Page read(RowsWatermark watermark) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) settings.timeout().toMillis());
            return reader.read(connection, watermark);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("rows could not be written down", e);
        }
    }

    private RowsWatermark after(RowsWatermark before, Page page, Instant asked) {
        List<Gap> gaps = new ArrayList<>();
        for (Gap gap : before.gaps()) {
            boolean over = gap.high() <= page.gapsThrough() && gap.over(settings.longestTransaction(), asked);
            if (!over) {
                gaps.addAll(gap.without(page.numbers()));
            }
        }
        gaps.addAll(Gap.between(before.high(), page.numbers(), clock.instant()));
        long high = page.numbers().isEmpty()
                ? before.high()
                : Math.max(before.high(), page.numbers().last());
        RowsWatermark after = new RowsWatermark(high, gaps, before.progress());
        return page.caughtUp() ? after.with(after.progress().through(certain(after, asked))) : after;
    }

    /** An open transaction, seen by its gap or not seen yet, may hold changes as old as itself. */
    private Instant certain(RowsWatermark watermark, Instant asked) {
        Instant oldest = watermark.oldestGap(asked);
        return (oldest.isBefore(asked) ? oldest : asked).minus(settings.longestTransaction());
    }

    private Progress send(Progress progress, Page page) {
        Instant now = clock.instant();
        if (!page.numbers().isEmpty()) {
            return handover.ownForm(page.document(), progress, now);
        }
        return progress.silentSince(settings.heartbeat(), now) ? handover.heartbeat(progress, now) : progress;
    }
}
