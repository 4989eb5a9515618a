package migration.exchange.normalization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One list as one agency uses it: its local map over the platform's list. Immutable. */
public final class CodeMap {

    private final CodeList platform;
    private final @Nullable CodeList local;

    CodeMap(CodeList platform, @Nullable CodeList local) {
        this.platform = platform;
        this.local = local;
    }

    /**
     * What a code stands for. A platform code is taken as it stands where the agency has no map of its own for the
     * list.
     *
     * @param code the agency's code
     * @param day day of the event
     */
    public Mapping map(String code, LocalDate day) {
        if (local == null) {
            return platform.find(code, day).map(line -> judged(line, day)).orElseGet(() -> new Mapping.Unknown(code));
        }
        Optional<Code> own = local.find(code, day);
        if (own.isEmpty()) {
            return new Mapping.Unknown(code);
        }
        return own.get().validOn(day) ? meant(own.get(), day) : judged(own.get(), day);
    }

    /**
     * The platform's code for a code that has passed the rules; the day does not matter for it any more.
     *
     * @throws IllegalArgumentException when it is unknown: then the rules have let it pass
     */
    public String translate(String code, LocalDate day) {
        Mapping mapping = map(code, day);
        if (mapping instanceof Mapping.Mapped mapped) {
            return mapped.code();
        }
        if (mapping instanceof Mapping.NotValid late) {
            return late.code();
        }
        throw new IllegalArgumentException("no code of the list " + platform.name() + ": " + code);
    }

    /** The platform's line for an agency's code on a day, whether valid then or not. */
    public Optional<Code> line(String code, LocalDate day) {
        return map(code, day) instanceof Mapping.Unknown ? Optional.empty() : platform.find(translate(code, day), day);
    }

    /** Whether the agency used any code of the list on that day: before its first one, none can be expected. */
    public boolean usedOn(LocalDate day) {
        CodeList asked = local == null ? platform : local;
        return asked.lines().values().stream().flatMap(List::stream).anyMatch(line -> line.validOn(day));
    }

    private Mapping meant(Code own, LocalDate day) {
        return platform.find(own.code(), day)
                .map(line -> judged(line, day))
                .orElseThrow(() -> new IllegalStateException("dangling code " + own.code()));
    }

    private static Mapping judged(Code line, LocalDate day) {
        return line.validOn(day)
                ? new Mapping.Mapped(line.code())
                : new Mapping.NotValid(line.code(), line.from(), line.to());
    }
}
