package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Table;

/** Where visas are asked for: the portal, posts for the citizens of some countries, others for all. */
final class Posts {

    private static final String PORTAL = "EVISA";

    /** @param channel how applications reach it */
    record Post(String code, String channel, int weight) {
        boolean isPortal() {
            return code.equals(PORTAL);
        }
    }

    private final Counted draw;
    private final List<Post> all;
    private final Map<String, List<String>> hosts = new HashMap<>();
    private final Map<String, Shares<Post>> shares = new ConcurrentHashMap<>();

    Posts(Counted draw) {
        this.draw = draw;
        all = Table.control("visa_posts").rows().stream().map(Posts::post).toList();
        for (NamedCsvRecord row : Table.control("post_hosts").rows()) {
            hosts.put(row.getField("post"), List.of(row.getField("citizenships").split(" ")));
        }
    }

    private static Post post(NamedCsvRecord row) {
        return new Post(row.getField("post"), row.getField("channel"), Integer.parseInt(row.getField("permille")));
    }

    /** The post of a case: ordinary visas may come from the portal, others only from a post. */
    Post of(Case one) {
        boolean ordinary = one.type().startsWith("C");
        String key = one.person().citizenship() + ordinary;
        return shares.computeIfAbsent(key, any -> shares(one.person().citizenship(), ordinary))
                .pick(draw, one.entity(), Purpose.POST, 0);
    }

    private Shares<Post> shares(String citizenship, boolean ordinary) {
        Shares<Post> found = new Shares<>();
        for (Post post : all) {
            boolean here =
                    !hosts.containsKey(post.code()) || hosts.get(post.code()).contains(citizenship);
            if (here && (ordinary || !post.isPortal())) {
                found.add(post, post.weight());
            }
        }
        return found;
    }
}
