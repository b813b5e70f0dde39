package org.inspraak.web.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.inspraak.casefile.CaseProcess.Diagram;
import org.inspraak.organisation.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The picture of a model with its names in the reader's language. A model bears Dutch names only; an element of an older
 * version for which there is no text any more keeps its own.
 */
public final class SpokenDiagram {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** As many as there are models, their versions and languages; the same picture is asked for again and again. */
    private static final Map<Asked, String> SPOKEN = new ConcurrentHashMap<>();

    private record Asked(Language language, String bpmn) {}

    private SpokenDiagram() {}

    /** The same diagram, its names aside. */
    public static Diagram in(Language language, Diagram diagram) {
        String spoken = SPOKEN.computeIfAbsent(new Asked(language, diagram.bpmn()), SpokenDiagram::speak);
        return new Diagram(spoken, diagram.activeElements());
    }

    private static String speak(Asked asked) {
        Document model = parse(asked.bpmn());
        rename(model, PageBook.ofDiagrams(asked.language()));
        return write(model);
    }

    private static void rename(Document model, PageBook names) {
        NodeList processes = model.getElementsByTagNameNS(BPMN, "process");
        for (int i = 0; i < processes.getLength(); i++) {
            Element process = (Element) processes.item(i);
            String prefix = process.getAttribute("id") + ".";
            rename(process, prefix, names);
            NodeList parts = process.getElementsByTagNameNS(BPMN, "*");
            for (int part = 0; part < parts.getLength(); part++) {
                rename((Element) parts.item(part), prefix, names);
            }
        }
    }

    private static void rename(Element element, String prefix, PageBook names) {
        String key = prefix + element.getAttribute("id");
        if (element.hasAttribute("name") && names.has(key)) {
            element.setAttribute("name", names.get(key));
        }
    }

    private static Document parse(String bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder reader = factory.newDocumentBuilder();
            // else a fault is printed as well as thrown
            reader.setErrorHandler(new DefaultHandler());
            return reader.parse(new InputSource(new StringReader(bpmn)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the model of the case cannot be read", e);
        }
    }

    private static String write(Document model) {
        try {
            // else the declaration says standalone="no", which the model did not
            model.setXmlStandalone(true);
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer asItStands = factory.newTransformer();
            StringWriter bpmn = new StringWriter();
            asItStands.transform(new DOMSource(model), new StreamResult(bpmn));
            return bpmn.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("the model of the case cannot be written", e);
        }
    }
}
