package migration.exchange;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a package may import of ours, by package name below {@code migration.exchange}; a name also covers what it
 * holds under it, except {@code elasticsearch} and {@code web}. The architecture test reads this and fails on
 * everything else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface MayImport {
    String[] value();
}
