package migration.exchange.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs tests that walk the shelves in another folder than the project's, which is why it is a process of its own: of each
 * class those whose names have one of some words. Ends 0 when all pass, and says how many there were.
 */
final class Walks {

    private final List<String> words;
    private final Map<String, Throwable> failures = new LinkedHashMap<>();
    private int passed;

    private Walks(List<String> words) {
        this.words = words;
    }

    /** @param arguments words with commas between them, then the names of classes */
    public static void main(String... arguments) throws ReflectiveOperationException {
        Walks walks = new Walks(List.of(arguments[0].split(",")));
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            int before = walks.passed;
            walks.run(Class.forName(name));
            System.out.println((walks.passed - before) + " " + name);
        }
        walks.failures.forEach((name, failure) -> System.out.println(name + ": " + failure));
        System.exit(walks.failures.isEmpty() ? 0 : 1);
    }

    private void run(Class<?> tests) throws ReflectiveOperationException {
        for (Method method : tests.getDeclaredMethods()) {
            if (method.isAnnotationPresent(BeforeAll.class)) {
                method.setAccessible(true);
                method.invoke(null);
            }
        }
        var constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        for (Method method : tests.getDeclaredMethods()) {
            if (method.isAnnotationPresent(TestFactory.class)) {
                method.setAccessible(true);
                made(method, instance).filter(this::isMeant).forEach(this::run);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<DynamicTest> made(Method factory, Object instance) throws ReflectiveOperationException {
        try {
            return (Stream<DynamicTest>) factory.invoke(instance);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(factory.toString(), failed.getCause());
        }
    }

    private boolean isMeant(DynamicTest test) {
        return words.stream().anyMatch(test.getDisplayName()::contains);
    }

    private void run(DynamicTest test) {
        try {
            test.getExecutable().execute();
            passed++;
        } catch (Throwable failure) {
            failures.put(test.getDisplayName(), failure);
        }
    }
}
