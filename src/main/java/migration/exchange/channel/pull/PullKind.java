package migration.exchange.channel.pull;

import java.util.List;

/** Makes the pulled feeds of one protocol from the settings of the agencies. */
public interface PullKind {

    /** One for each feed whose agency's end is set. */
    List<Pull> pulls();
}
