package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The two shapes of one build: the WAR that holds everything, and the EAR that shares the big libraries. */
class SkinnyEarTest {

    private static final String[] SHARED = {"hibernate-core", "camunda-engine", "jollyday-core", "slf4j-jdk14"};

    @Test
    void given_the_war_then_it_holds_everything() throws IOException {
        try (ZipFile war = new ZipFile(Launched.war().toFile())) {
            List<String> names = war.stream().map(ZipEntry::getName).toList();
            for (String library : SHARED) {
                assertThat(names).anyMatch(name -> name.startsWith("WEB-INF/lib/" + library));
            }
            assertThat(names)
                    .anyMatch(name -> name.startsWith("WEB-INF/lib/case-domain"))
                    .anyMatch(name -> name.startsWith("WEB-INF/lib/case-workflow"))
                    .anyMatch(name -> name.startsWith("WEB-INF/lib/primefaces"));
        }
    }

    @Test
    void given_the_ear_then_the_big_libraries_are_shared_and_not_in_its_war() throws IOException {
        Path path = Launched.checkout().resolve("case-ear/target/inspraak.ear");
        try (ZipFile ear = new ZipFile(path.toFile())) {
            List<String> names = ear.stream().map(ZipEntry::getName).toList();
            List<String> inside = namesIn(ear.getInputStream(ear.getEntry("case-web.war")));
            for (String library : SHARED) {
                assertThat(names).anyMatch(name -> name.startsWith("lib/") && name.contains(library));
                assertThat(inside).noneMatch(name -> name.startsWith("WEB-INF/lib/") && name.contains(library));
            }
            assertThat(inside)
                    .anyMatch(name -> name.startsWith("WEB-INF/lib/case-domain"))
                    .anyMatch(name -> name.startsWith("WEB-INF/lib/case-workflow"))
                    .contains("WEB-INF/web.xml");
            assertThat(inside).noneMatch(name -> isSharedToo(name, names));
        }
    }

    /** Two of one library, perhaps of two versions: whose classes are taken would be the server's choice. */
    private static boolean isSharedToo(String insideTheWar, List<String> names) {
        if (!insideTheWar.matches("WEB-INF/lib/.+-\\d.*\\.jar")) {
            return false;
        }
        String artifact = insideTheWar.replaceFirst("WEB-INF/lib/(.+?)-\\d.*", "$1");
        // the engine has a camunda-commons-logging of its own, which is not Apache's commons-logging
        String group = "lib/(?!org\\.camunda\\.commons-camunda-commons-).+-";
        return names.stream().anyMatch(name -> name.matches(group + Pattern.quote(artifact) + "-\\d.*"));
    }

    private static List<String> namesIn(InputStream war) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(war)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
