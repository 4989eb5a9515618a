package migration.exchange.schedule;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shows an object as an interface of which it has a part: what is missing may be asked for, but not done. */
final class Face implements InvocationHandler {

    private static final Map<Class<?>, Map<Method, Optional<Method>>> METHODS = new ConcurrentHashMap<>();

    private final Object part;

    private Face(Object part) {
        this.part = part;
    }

    static <T> T of(Class<T> type, Object part) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Face(part)));
    }

    /** The object behind a face. */
    static <P> P behind(Object face, Class<P> type) {
        return type.cast(((Face) Proxy.getInvocationHandler(face)).part);
    }

    @Override
    public Object invoke(Object face, Method method, Object[] arguments) throws Throwable {
        Optional<Method> known = METHODS.computeIfAbsent(part.getClass(), type -> new ConcurrentHashMap<>())
                .computeIfAbsent(method, this::find);
        if (known.isEmpty()) {
            return missing(method);
        }
        try {
            return known.get().invoke(part, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Optional<Method> find(Method method) {
        try {
            Method found = part.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
            found.setAccessible(true);
            return Optional.of(found);
        } catch (NoSuchMethodException absent) {
            return method.getDeclaringClass() == Object.class ? Optional.of(method) : Optional.empty();
        }
    }

    private Object missing(Method method) {
        String name = method.getName();
        boolean harmless = name.startsWith("get")
                || name.startsWith("set")
                || name.equals("start")
                || name.equals("stop")
                || name.equals("close");
        if (!harmless) {
            throw new UnsupportedOperationException(part.getClass().getSimpleName() + " has no " + name);
        }
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
