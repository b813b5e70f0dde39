package org.inspraak.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.inspraak.document.FileType;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The words of one file, as far as they were read. */
final class FileWords extends DefaultHandler {

    /** Packed parts beyond this are read by nobody; they would only fill the memory. */
    private static final long MOST_UNPACKED = 50_000_000;

    private static final long MEMORY_FOR_PDF = 16_000_000;

    private final int most;
    private final StringBuilder words = new StringBuilder();

    /** @param most characters that are kept */
    FileWords(int most) {
        this.most = most;
    }

    /** Whether there are words in a file of this type at all. */
    static boolean areIn(FileType type) {
        return switch (type) {
            case PNG, JPEG, TIFF -> false;
            default -> true;
        };
    }

    void read(Path file, FileType type) throws IOException, SAXException, TikaException {
        if (isPackedTooTight(file, type)) {
            return;
        }
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            parserFor(type).parse(stream, this, new Metadata(), context());
        }
    }

    /** What was read until now; also while the reading goes on elsewhere. */
    String text() {
        synchronized (words) {
            return words.toString().strip();
        }
    }

    private static Parser parserFor(FileType type) {
        return switch (type) {
            case PDF -> new PDFParser();
            case DOCX, XLSX, PPTX -> new OOXMLParser();
            case ODT, ODS, ODP -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case HTML -> new JSoupParser();
            case EML -> new RFC822Parser();
            case MSG -> new OfficeParser();
            default -> new TXTParser();
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new OnlyBodies(context));
        OfficeParserConfig office = new OfficeParserConfig();
        // piece by piece, where the other way builds the whole document in memory first
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        context.set(OfficeParserConfig.class, office);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setMaxMainMemoryBytes(MEMORY_FOR_PDF);
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private static boolean isPackedTooTight(Path file, FileType type) throws IOException {
        boolean isZip =
                switch (type) {
                    case DOCX, XLSX, PPTX, ODT, ODS, ODP -> true;
                    default -> false;
                };
        if (!isZip) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .anyMatch(entry -> entry.getSize() > MOST_UNPACKED);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        synchronized (words) {
            words.append(text, start, Math.min(length, most - words.length()));
            if (words.length() >= most) {
                throw new EnoughRead();
            }
        }
        if (Thread.interrupted()) {
            throw new SAXException("the time is over");
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        characters(text, start, length);
    }

    /** There is more, which is not kept. */
    private static final class EnoughRead extends SAXException {

        private static final long serialVersionUID = 1L;

        EnoughRead() {
            super("enough was read");
        }
    }

    /** What is packed inside a document is no text of it; but the text of a mail is, as Tika sees it, packed inside. */
    private static final class OnlyBodies implements EmbeddedDocumentExtractor {

        private final ParseContext context;

        OnlyBodies(ParseContext context) {
            this.context = context;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null
                    && (is(metadata, "text/plain") || isPage(metadata));
        }

        private static boolean isPage(Metadata metadata) {
            return is(metadata, "text/html");
        }

        private static boolean is(Metadata metadata, String mediaType) {
            String said = metadata.get(Metadata.CONTENT_TYPE);
            return said != null && said.startsWith(mediaType);
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            Parser parser = isPage(metadata) ? new JSoupParser() : new TXTParser();
            try {
                parser.parse(stream, handler, metadata, context);
            } catch (TikaException unreadable) {
                throw new SAXException(unreadable);
            }
        }
    }
}
