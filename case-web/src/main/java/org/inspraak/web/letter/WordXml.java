package org.inspraak.web.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML of Word's files: read without document types or anything from outside, and walked by local names. */
final class WordXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WordXml() {}

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // what is walked here level by level must have an end; Word's own files have some forty
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "200");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException noXml) {
            throw WordFile.refused("letter.template.not-docx");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML safely", e);
        }
    }

    static byte[] write(Document xml) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            factory.newTransformer().transform(new DOMSource(xml), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("every Java writes XML", e);
        }
    }

    static boolean is(Node node, String localName) {
        return node instanceof Element && localName.equals(node.getLocalName());
    }

    static List<Element> children(Node parent) {
        List<Element> all = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    static Optional<Element> child(Node parent, String localName) {
        return children(parent).stream().filter(one -> is(one, localName)).findFirst();
    }

    /** Through several levels: {@code find(paragraph, "pPr", "pStyle")}. */
    static Optional<Element> find(Node from, String... path) {
        Optional<Element> at = from instanceof Element element ? Optional.of(element) : Optional.empty();
        for (String step : path) {
            at = at.flatMap(one -> child(one, step));
        }
        return at;
    }

    /** Everything of this name below, in the order of the text. */
    static List<Element> all(Node from, String localName) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(from)) {
            if (is(child, localName)) {
                found.add(child);
            }
            found.addAll(all(child, localName));
        }
        return found;
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    /** {@code w:val} of a property; {@code null} where the property is not there. */
    static String value(Node from, String... path) {
        return find(from, path).map(element -> attribute(element, "val")).orElse(null);
    }

    /** The pieces of a paragraph's own text. */
    static List<Element> pieces(Element paragraph) {
        return all(paragraph, "t");
    }

    static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        pieces(paragraph).forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }
}
