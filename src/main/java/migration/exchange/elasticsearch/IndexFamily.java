package migration.exchange.elasticsearch;

import java.util.List;

/** The indices of one store; a bean for each store. */
public record IndexFamily(List<IndexDefinition> indices) {

    public IndexFamily {
        indices = List.copyOf(indices);
    }
}
