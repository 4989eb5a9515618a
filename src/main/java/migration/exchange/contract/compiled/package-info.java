/**
 * Schemas compiled to tables, which check and bind an element in one pass. They are one-sided: what they take is certain,
 * and of all else they say nothing; the JDK's validator and JAXB decide it.
 */
@NullMarked
@MayImport({})
package migration.exchange.contract.compiled;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
