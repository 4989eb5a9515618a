package migration.exchange.contract.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;

/** A field of a bound class: one value, or a list to which values are added. */
final class Slot {

    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SET = MethodType.methodType(void.class, Object.class, Object.class);

    private final Class<?> type;
    private final boolean list;
    private final MethodHandle get;
    private final MethodHandle set;

    private Slot(Class<?> type, boolean list, MethodHandle get, MethodHandle set) {
        this.type = type;
        this.list = list;
        this.get = get;
        this.set = set;
    }

    /** @throws NotCompiledException when it is neither a value nor a list of values of one class */
    static Slot of(Field field) {
        boolean list = field.getType() == List.class;
        field.setAccessible(true);
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            return new Slot(
                    list ? element(field) : field.getType(),
                    list,
                    lookup.unreflectGetter(field).asType(GET),
                    lookup.unreflectSetter(field).asType(SET));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a bound field cannot be set: " + field, e);
        }
    }

    private static Class<?> element(Field field) {
        if (field.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        throw new NotCompiledException("list " + field);
    }

    /** Class of the value, or of the values in the list. */
    Class<?> type() {
        return type;
    }

    void put(Object target, Object value) {
        try {
            if (list) {
                add(target, value);
            } else {
                set.invokeExact(target, value);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what a handle declares, and a field never throws
            throw new IllegalStateException("a bound field cannot be set", e);
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Object target, Object value) throws Throwable {
        List<Object> values = (List<Object>) (Object) get.invokeExact(target);
        if (values == null) {
            values = new ArrayList<>();
            set.invokeExact(target, (Object) values);
        }
        values.add(value);
    }
}
