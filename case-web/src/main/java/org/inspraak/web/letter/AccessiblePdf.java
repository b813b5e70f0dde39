package org.inspraak.web.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.inspraak.organisation.Language;

/**
 * A page of XHTML as a PDF that screen readers can read: tagged, with its language, its title and its fonts inside
 * (PDF/UA-1). Nothing is fetched from anywhere.
 */
public final class AccessiblePdf {

    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    private static final String LOOK = "@page{size:A4;margin:20mm 22mm 22mm 22mm;"
            + "@bottom-left{content:element(foot);font-family:'Liberation Sans'}}"
            + "body{margin-bottom:0;font-family:'Liberation Sans';font-size:10.5pt;line-height:1.35;color:#000}"
            + "p,h1,h2,h3,h4,h5,h6,li{margin:0;font-size:10.5pt;font-weight:normal}"
            + "h1,h2,h3,h4,h5,h6{page-break-after:avoid}"
            + "ul,ol{margin:0 0 6pt 0;padding-left:16pt}"
            + "table{border-collapse:collapse;width:100%}td,th{border:0.5pt solid #777;padding:3pt;text-align:left;"
            + "vertical-align:top}"
            + ".letter-foot{position:running(foot)}.letter-page:before{content:counter(page)}"
            + ".letter-pages:before{content:counter(pages)}"
            + ".letter-gap{height:11pt}.letter-cell{display:inline-block;vertical-align:top}"
            + "dl{margin:0}dt{font-weight:bold;margin-top:6pt}dd{margin:0 0 0 12pt}";

    static {
        XRLog.setLoggerImpl(new PdfLog());
    }

    private AccessiblePdf() {}

    /** @param body the content of the page, without its frame */
    public static byte[] of(Language language, String title, String body) {
        String page = "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + language.locale().toLanguageTag()
                + "\"><head><title>"
                + LetterPages.escaped(title)
                + "</title><meta name=\"subject\" content=\""
                + LetterPages.escaped(title)
                + "\"/><style>"
                + LOOK
                + "</style></head><body>"
                + body
                + "</body></html>";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        addFonts(builder, "Sans");
        addFonts(builder, "Serif");
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        builder.useUnicodeLineBreaker(new PaperLines());
        builder.withProducer("Inspraak");
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Somebody's words as a part of a page: its lines stay lines. */
    public static String words(String text) {
        return LetterPages.escaped(text).replaceAll("\\R", "<br/>");
    }

    private static void addFonts(PdfRendererBuilder builder, String family) {
        addFont(builder, family, "Regular", NORMAL, FontStyle.NORMAL);
        addFont(builder, family, "Bold", BOLD, FontStyle.NORMAL);
        addFont(builder, family, "Italic", NORMAL, FontStyle.ITALIC);
        addFont(builder, family, "BoldItalic", BOLD, FontStyle.ITALIC);
    }

    /** Read only where a page uses it; only the signs that it uses are put into the PDF. */
    private static void addFont(PdfRendererBuilder builder, String family, String face, int weight, FontStyle style) {
        String file = "/liberation/Liberation" + family + "-" + face + ".ttf";
        builder.useFont(() -> open(file), "Liberation " + family, weight, style, true);
    }

    private static InputStream open(String file) {
        InputStream font = AccessiblePdf.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException("the font " + file + " is not on the class path");
        }
        return font;
    }
}
