package migration.exchange.fuzz;

import java.util.Locale;
import java.util.function.Supplier;

/** The targets by name. */
enum Targets {
    PARSER(ParserTarget::new),
    SPLITTER(SplitterTarget::new),
    VALIDATOR(ValidatorTarget::new),
    ARCHIVE(ArchiveTarget::new),
    NORMALIZER(NormalizerTarget::new),
    NAMES(() -> NamesTarget::take),
    DOOR(DoorTarget::new);

    private final Supplier<Target> maker;

    Targets(Supplier<Target> maker) {
        this.maker = maker;
    }

    Target make() {
        return maker.get();
    }

    /** As it is called on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
