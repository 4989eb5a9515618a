package migration.exchange.commandline;

import java.util.List;
import migration.exchange.contract.PushedForm;
import migration.exchange.validation.RuleBook;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What agencies bring along for judging, found and wired without the rest of the platform.
 *
 * @param books their rules
 * @param forms their own forms
 */
record AgencyParts(List<RuleBook<?>> books, List<PushedForm> forms) {

    @SuppressWarnings({"rawtypes", "unchecked"})
    static AgencyParts onClassPath() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.scan("migration.exchange.agencies", "migration.exchange.normalization");
            context.addBeanFactoryPostProcessor(factory -> {
                for (String name : factory.getBeanDefinitionNames()) {
                    factory.getBeanDefinition(name).setLazyInit(true);
                }
            });
            context.refresh();
            return new AgencyParts(
                    (List) List.copyOf(context.getBeansOfType(RuleBook.class).values()),
                    List.copyOf(context.getBeansOfType(PushedForm.class).values()));
        }
    }
}
