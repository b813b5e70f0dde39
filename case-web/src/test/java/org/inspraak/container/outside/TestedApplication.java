package org.inspraak.container.outside;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.inspraak.container.TransactionIT;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build made it, with the tests added. */
@ArquillianSuiteDeployment
public class TestedApplication {

    private static final Pattern GATE = Pattern.compile(
            "<filter-mapping>\\s*<filter-name>pages-need-session</filter-name>.*?</filter-mapping>", Pattern.DOTALL);

    @Deployment
    public static WebArchive application() throws IOException {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "case-web.war")
                .importFrom(new File("target/case-web.war"))
                .as(WebArchive.class);
        war.addPackage(TransactionIT.class.getPackage());
        war.addAsLibrary(jarOf(Assertions.class));
        war.setWebXML(new StringAsset(withoutGate(war)));
        return war;
    }

    /** The servlet that starts the tests has no session, so the gate in front of the pages would send it to sign in. */
    private static String withoutGate(WebArchive war) throws IOException {
        try (InputStream xml = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            return GATE.matcher(new String(xml.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        }
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
