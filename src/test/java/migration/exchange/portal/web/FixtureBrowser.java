package migration.exchange.portal.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A browser before the pages of the fixture. */
abstract class FixtureBrowser {

    static BrowserVisitor visitor;

    @BeforeAll
    static void open() {
        visitor = new BrowserVisitor(WebFixture.address(), WebFixture.SECRETS::get);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }
}
