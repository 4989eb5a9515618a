package migration.exchange.channel;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;

/**
 * Gives each agency on the shelves queues and consumers of its own: every route template is made once for each. What one
 * agency sends never waits behind what another has sent.
 */
@Component
public class Lanes implements CamelContextConfiguration {

    private static final String PARAMETER = "lane";
    /** For what is told again from the archive and failed, and for what a release with one queue for all has left. */
    private static final String NOBODY = "";

    private final SortedSet<String> lanes;

    public Lanes(MigrationContext contracts) {
        lanes = contracts.contracts().stream()
                .map(contract -> of(contract.id().feed()))
                .collect(Collectors.toCollection(TreeSet::new));
        lanes.add(NOBODY);
    }

    /** What stands behind the name of a queue that is a feed's agency's own. */
    static String of(FeedId feed) {
        return "." + feed.agency();
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        lanes.forEach(lane -> open(camel, lane));
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // its routes have been started with all others
    }

    /** Makes the routes of one lane. */
    public static void open(CamelContext camel, String lane) {
        ModelCamelContext model = (ModelCamelContext) camel;
        for (RouteTemplateDefinition template : model.getRouteTemplateDefinitions()) {
            String id = template.getId();
            try {
                camel.addRouteFromTemplate(id + lane, id, Map.of(PARAMETER, lane));
                // Camel forgets where a template stands
                model.getRouteDefinition(id + lane).setResource(template.getResource());
            } catch (Exception broken) {
                throw new IllegalStateException("the route " + id + lane + " cannot be made", broken);
            }
        }
    }
}
