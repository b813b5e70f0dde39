package org.inspraak.web.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.FileType;

/** How a file is announced to the browser that asked for it. */
public final class GivenFile {

    private GivenFile() {}

    /** A page of HTML comes as text: nothing in it is to run under our name. */
    public static String mediaType(DocumentVersion version) {
        return version.mediaType().equals(FileType.HTML.mediaType()) ? "text/plain;charset=UTF-8" : version.mediaType();
    }

    /** Whether a browser shows it by itself, without running anything. */
    public static boolean isShown(DocumentVersion version) {
        return FileType.ofMediaType(version.mediaType())
                .filter(FileType::isShown)
                .isPresent();
    }

    /**
     * The header {@code Content-Disposition}, with the name for old readers in ASCII and for the others as it is.
     *
     * @param how {@code attachment} or {@code inline}
     */
    public static String disposition(String how, DocumentVersion version) {
        String name = version.fileName().text();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._ ()-]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
