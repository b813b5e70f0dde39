package org.inspraak.web.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.inspraak.letter.DispatchProof;
import org.inspraak.letter.LetterContent;
import org.inspraak.letter.LetterPress;
import org.inspraak.organisation.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Fills templates in Word's format, and makes the PDF of what was filled. */
@ApplicationScoped
public class WordLetterPress implements LetterPress {

    private static final String CORE = "docProps/core.xml";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    @Override
    public Paper press(LetterContent content, byte[] template) {
        WordFile file = WordFile.read(template == null ? shipped(content.language()) : template);
        TemplateFill.fill(file, LetterValues.of(content));
        describe(file, content);
        String page = LetterPages.of(file, LetterPages.Medium.PAPER);
        String title = LetterValues.subject(content);
        byte[] pdf = AccessiblePdf.of(content.language(), title, page);
        return new Paper(title, LetterValues.fileName(content), file.toBytes(), pdf);
    }

    /** A letter that was pressed, as a part of a page of the application. */
    public String page(byte[] docx) {
        return LetterPages.of(WordFile.read(docx), LetterPages.Medium.SCREEN);
    }

    /** The file tells what it is, and no longer who made its template. */
    private static void describe(WordFile file, LetterContent content) {
        if (file.has(CORE)) {
            Document core = file.xml(CORE);
            Element root = core.getDocumentElement();
            while (root.hasChildNodes()) {
                root.removeChild(root.getFirstChild());
            }
            add(root, "title", LetterValues.subject(content));
            add(root, "creator", content.sender().office());
            add(root, "language", content.language().locale().toLanguageTag());
            file.with(CORE, core);
        }
    }

    private static void add(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(DC, "dc:" + name);
        element.setTextContent(text);
        root.appendChild(element);
    }

    @Override
    public void check(byte[] template) {
        TemplateCheck.check(template);
    }

    @Override
    public byte[] shipped(Language language) {
        return ShippedTemplate.in(language);
    }

    @Override
    public Proof proof(DispatchProof proof) {
        String title = ProofPages.title(proof);
        return new Proof(title, AccessiblePdf.of(proof.language(), title, ProofPages.of(proof)));
    }
}
