package migration.exchange.supervision.notices;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import migration.exchange.security.OwnerFile;
import migration.exchange.supervision.Alarm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who was told what by mail, in a file that all processes share: whoever looks next does not tell it again. */
@Component
class ToldBook {

    private final OwnerFile<Told> file;

    ToldBook(@Value("${exchange.data:data}/accounts") Path accounts) {
        file = new OwnerFile<>(accounts, "told.json", Told.class);
    }

    Optional<Told> find(Reader reader, Alarm alarm) {
        return file.read().stream()
                .filter(told -> told.concerns(reader, alarm.id()))
                .findFirst();
    }

    void note(Reader reader, List<Alarm> alarms, Instant now) {
        file.change(before -> {
            List<Told> after = new ArrayList<>(before);
            alarms.forEach(alarm -> {
                after.removeIf(told -> told.concerns(reader, alarm.id()));
                after.add(new Told(reader.id(), alarm.id(), alarm.times(), now));
            });
            return after;
        });
    }

    /** Forgets what was told of alarms that are known no longer. */
    void keepOnly(List<Alarm> known) {
        Set<String> ids = known.stream().map(Alarm::id).collect(Collectors.toSet());
        file.change(before ->
                before.stream().filter(told -> ids.contains(told.alarm())).toList());
    }
}
