package migration.exchange.contract;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares objects of the bound classes, which have no equality of their own. */
final class BoundObjects {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> bound) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> type = bound; type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return List.copyOf(fields);
        }
    };

    private BoundObjects() {}

    /** Whether they are the same field by field, down to values. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return sameElements(list, others);
        }
        if (!one.getClass().getName().startsWith("migration.exchange.")) {
            return one.equals(other);
        }
        return one.getClass() == other.getClass() && sameFields(one, other);
    }

    private static boolean sameElements(List<?> list, List<?> others) {
        for (int i = 0; i < list.size(); i++) {
            if (i >= others.size() || !same(list.get(i), others.get(i))) {
                return false;
            }
        }
        return list.size() == others.size();
    }

    private static boolean sameFields(Object one, Object other) {
        try {
            for (Field field : FIELDS.get(one.getClass())) {
                if (!same(field.get(one), field.get(other))) {
                    return false;
                }
            }
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a bound field cannot be read", e);
        }
    }
}
