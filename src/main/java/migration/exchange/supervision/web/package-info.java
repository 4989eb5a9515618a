/** Feeds, alarms and what needs somebody today, as stewards and their programs see them. */
@NullMarked
@MayImport({
    "supervision",
    "accounts",
    "contract",
    "envelope",
    "jobs",
    "quality.web",
    "quarantine",
    "quarantine.web",
    "portal",
    "portal.web",
    "routing",
    "security"
})
package migration.exchange.supervision.web;

import migration.exchange.MayImport;
import org.jspecify.annotations.NullMarked;
