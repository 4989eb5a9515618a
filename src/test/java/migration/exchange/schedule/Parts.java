package migration.exchange.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.intake.OwnForms;
import migration.exchange.normalization.Normalizer;
import migration.exchange.normalization.Translator;
import migration.exchange.validation.Judges;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The platform's parts that remember nothing: contracts, rules, translations. Made once for all seeds. */
record Parts(
        Judges judges,
        DoorCheck door,
        OwnForms ownForms,
        List<Normalizer> normalizers,
        List<Translator<?>> translators) {

    static final Parts ALL = load();

    private static Parts load() {
        try (var platform = new AnnotationConfigApplicationContext(Scan.class)) {
            List<Normalizer> normalizers =
                    List.copyOf(platform.getBeansOfType(Normalizer.class).values());
            List<Translator<?>> translators = platform.getBeansOfType(Translator.class).values().stream()
                    .<Translator<?>>map(translator -> translator)
                    .toList();
            Map<migration.exchange.envelope.FeedId, List<String>> forms =
                    normalizers.stream().collect(Collectors.toMap(Normalizer::feed, Normalizer::container));
            return new Parts(
                    platform.getBean(Judges.class),
                    platform.getBean(DoorCheck.class),
                    new OwnForms(forms),
                    normalizers,
                    translators);
        }
    }

    /** Where the parts are. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "migration.exchange.contract.door",
                "migration.exchange.validation",
                "migration.exchange.normalization",
                "migration.exchange.agencies"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(\\.(web|elasticsearch)\\..*|Test.*|IT.*)"))
    static class Scan {}
}
