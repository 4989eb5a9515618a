package migration.exchange.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A port behind which something else can be put: what there is of it dies with its process. */
final class Forward {

    private Forward() {}

    static <T> T to(Class<T> port, Supplier<? extends T> target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (face, method, arguments) -> {
                    try {
                        return method.invoke(target.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** The same object, but the arguments of one method are altered first. */
    static <T> T altered(Class<T> port, T target, String method, Consumer<Object[]> alteration) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (face, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        alteration.accept(arguments);
                    }
                    try {
                        return called.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
