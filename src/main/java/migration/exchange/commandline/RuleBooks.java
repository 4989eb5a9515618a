package migration.exchange.commandline;

import java.util.List;
import migration.exchange.validation.RuleBook;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The agencies' rule books, found and wired without the rest of the platform: they need code lists only. */
final class RuleBooks {

    private RuleBooks() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    static List<RuleBook<?>> onClassPath() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            ClassPathBeanDefinitionScanner books = new ClassPathBeanDefinitionScanner(context, false);
            books.addIncludeFilter(new AssignableTypeFilter(RuleBook.class));
            books.scan("migration.exchange.agencies");
            context.scan("migration.exchange.normalization");
            context.addBeanFactoryPostProcessor(factory -> {
                for (String name : factory.getBeanDefinitionNames()) {
                    factory.getBeanDefinition(name).setLazyInit(true);
                }
            });
            context.refresh();
            return (List) List.copyOf(context.getBeansOfType(RuleBook.class).values());
        }
    }
}
