package migration.exchange.campaign.sabotage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The routes of the exchange with a sabotage in them, as files. */
public final class BrokenRoutes {

    private BrokenRoutes() {}

    /**
     * Writes them into a folder.
     *
     * @return the pattern by which Camel finds them
     */
    public static String write(Sabotage sabotage, Path folder) throws IOException {
        int number = 0;
        Files.createDirectories(folder);
        for (Resource route :
                new PathMatchingResourcePatternResolver().getResources("classpath:routes/**/*.camel.yaml")) {
            String text = route.getContentAsString(StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("%02d.camel.yaml".formatted(++number)), sabotage.routes(text));
        }
        return "file:" + folder + "/*.camel.yaml";
    }
}
