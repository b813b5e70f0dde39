package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.inspraak.casefile.CaseProcess.Diagram;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SpokenDiagramTest {

    private static final Path MODELS = Path.of("../case-workflow/src/main/resources/org/inspraak/workflow");

    /** Processes that no case page shows: they run beside all cases. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "due-run.bpmn",
            "missed-duties.bpmn",
            "notice.bpmn",
            "morning-mail.bpmn",
            "letter-mail.bpmn",
            "employer-mail.bpmn",
            "import-run.bpmn",
            "rule-change.bpmn",
            "document-check.bpmn");

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_language_when_its_names_are_read_then_they_have_the_keys_of_the_dutch_ones(Language language) {
        PageBook names = PageBook.ofDiagrams(language);

        assertThat(names.keys())
                .isEqualTo(PageBook.ofDiagrams(Language.NL).keys())
                .allSatisfy(key -> assertThat(names.get(key)).as(key).isNotBlank());
    }

    @Test
    void given_the_shown_models_when_their_names_are_read_then_the_dutch_ones_say_the_same_and_no_more()
            throws Exception {
        Map<String, String> drawn = new TreeMap<>();
        for (String model : models()) {
            drawn.putAll(drawnNames(model));
        }
        PageBook dutch = PageBook.ofDiagrams(Language.NL);
        Map<String, String> said = new TreeMap<>();
        dutch.keys().forEach(key -> said.put(key, dutch.get(key)));

        assertThat(drawn).hasSizeGreaterThan(120).containsEntry("negotiation.agreeMandate", "Mandaat bepalen");
        assertThat(said).isEqualTo(drawn);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_shown_model_when_it_is_spoken_then_every_name_is_in_the_language(Language language) throws Exception {
        PageBook names = PageBook.ofDiagrams(language);
        for (String model : models()) {
            assertThat(drawnNames(spoken(language, model)))
                    .hasSameSizeAs(drawnNames(model))
                    .allSatisfy((key, name) -> assertThat(name).isEqualTo(names.get(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_shown_model_when_it_is_spoken_then_all_else_stays(Language language) throws Exception {
        for (String model : models()) {
            assertThat(allButNames(spoken(language, model))).isEqualTo(allButNames(model));
        }
    }

    @Test
    void given_marked_steps_when_a_diagram_is_spoken_then_they_stay_marked() throws IOException {
        Diagram diagram = new Diagram(model("negotiation"), List.of("agreeMandate"));

        Diagram inFrench = SpokenDiagram.in(Language.FR, diagram);

        assertThat(inFrench.activeElements()).containsExactly("agreeMandate");
        assertThat(inFrench.bpmn()).contains("name=\"Fixer le mandat et les limites\"");
    }

    @Test
    void given_an_element_without_a_text_when_it_is_spoken_then_it_keeps_its_name() throws IOException {
        String older = model("negotiation").replace("agreeMandate", "giveMandate");

        assertThat(spoken(Language.FR, older)).contains("name=\"Mandaat bepalen\"", "name=\"Tenir le tour\"");
    }

    @Test
    void given_names_that_xml_reads_otherwise_when_they_are_kept_then_they_are_written_safely() throws IOException {
        String model = model("negotiation")
                .replace("agreeMandate", "giveMandate")
                .replace("Mandaat bepalen", "&lt;Mandaat&gt; &amp; &quot;grens&quot;");

        assertThat(spoken(Language.DE, model)).contains("name=\"&lt;Mandaat&gt; &amp; &quot;grens&quot;\"");
    }

    @Test
    void given_a_document_type_when_it_is_spoken_then_it_is_refused() {
        String model = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";

        assertThatIllegalStateException().isThrownBy(() -> spoken(Language.NL, model));
    }

    private static String spoken(Language language, String model) {
        return SpokenDiagram.in(language, new Diagram(model, List.of())).bpmn();
    }

    private static List<String> models() throws IOException {
        List<String> models = new ArrayList<>();
        try (Stream<Path> files = Files.list(MODELS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".bpmn") && !NOT_SHOWN.contains(name)) {
                    models.add(Files.readString(file));
                }
            }
        }
        assertThat(models).hasSizeGreaterThanOrEqualTo(7);
        return models;
    }

    private static String model(String process) throws IOException {
        return Files.readString(MODELS.resolve(process + ".bpmn"));
    }

    /** Names of what the picture has a shape, a line or the plane itself for, by key. */
    private static Map<String, String> drawnNames(String model) throws Exception {
        List<Element> elements = elements(model);
        Set<String> drawn = new HashSet<>();
        elements.forEach(element -> drawn.add(element.getAttribute("bpmnElement")));
        String process = elements.stream()
                .filter(element -> "process".equals(element.getLocalName()))
                .findFirst()
                .orElseThrow()
                .getAttribute("id");
        Map<String, String> names = new TreeMap<>();
        elements.stream()
                .filter(element -> BPMN.equals(element.getNamespaceURI()))
                .filter(element -> element.hasAttribute("name") && drawn.contains(element.getAttribute("id")))
                .forEach(
                        element -> names.put(process + "." + element.getAttribute("id"), element.getAttribute("name")));
        return names;
    }

    /** Each element in its order, with its namespace, text and attributes, but for the name of what is drawn. */
    private static List<String> allButNames(String model) throws Exception {
        Set<String> drawn = drawnNames(model).keySet();
        List<String> all = new ArrayList<>();
        for (Element element : elements(model)) {
            boolean named = drawn.stream().anyMatch(key -> key.endsWith("." + element.getAttribute("id")));
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
            if (named) {
                attributes.remove("name");
            }
            all.add(element.getNamespaceURI() + " " + element.getNodeName() + attributes + element.getTextContent());
        }
        return all;
    }

    private static List<Element> elements(String model) throws Exception {
        NodeList found = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(model)))
                .getElementsByTagNameNS("*", "*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
