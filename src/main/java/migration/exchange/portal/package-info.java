/** What all doors share: the languages of pages and answers, and the words in them. */
@NullMarked
@MayImport({})
package migration.exchange.portal;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
