package migration.exchange.agencies.consular.visas;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of the posts: the service writes local times without an offset; the list of posts has their zones. */
@Component
final class PostClock {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    /** Clock of the ministry: for posts not in the list, whose records do not pass but are to be named for the post. */
    private static final ZoneId MINISTRY = ZoneId.of("Asia/Tbilisi");

    private final CodeMap posts;

    PostClock(CodeLists lists) {
        posts = lists.of(Visas.AGENCY, "posts");
    }

    /** A local time with the offset that its post had then; what is no such time, and null, as it stands. */
    @Nullable
    String withOffset(@Nullable String time, @Nullable String post) {
        if (time == null) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(time, LOCAL);
            return local.atZone(zone(post, local)).format(WITH_OFFSET);
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    private ZoneId zone(@Nullable String post, LocalDateTime time) {
        if (post == null) {
            return MINISTRY;
        }
        return posts.line(post, time.toLocalDate())
                .flatMap(line -> line.column("zone"))
                .map(ZoneId::of)
                .orElse(MINISTRY);
    }
}
