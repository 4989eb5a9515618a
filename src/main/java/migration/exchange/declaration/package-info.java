/** What is declared in YAML beside the code: read strictly, and what is missing or odd is named with its file. */
@NullMarked
@MayImport({})
package migration.exchange.declaration;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
