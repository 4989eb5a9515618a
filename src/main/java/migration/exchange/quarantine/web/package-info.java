/** The quarantine and the dead letters as stewards and their programs see them. */
@NullMarked
@MayImport({
    "quarantine",
    "archive",
    "contract",
    "envelope",
    "jobs",
    "jobs.web",
    "quality",
    "quality.web",
    "validation",
    "portal",
    "portal.web",
    "security"
})
package migration.exchange.quarantine.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
