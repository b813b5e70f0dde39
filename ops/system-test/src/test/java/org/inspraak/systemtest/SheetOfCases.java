package org.inspraak.systemtest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A spreadsheet as consultants keep it, with companies that nobody else here has:
 *
 * <pre>{@code
 * SheetOfCases.begin().row("Bakkerij Zon NV", aNumber(), "informatievraag", …).csv()
 * }</pre>
 */
final class SheetOfCases {

    static final String HEADER =
            "Nr;Bedrijf;KBO-nummer;PC;Regio;Werknemers;Taal;AI-toepassing;Leverancier/product;Doel;Fase;"
                    + "Start implementatie;Ingebruikname;Beslissing meegedeeld op;Dossierbeheerder;Opmerkingen";

    private final List<String> lines = new ArrayList<>();

    private SheetOfCases(String header) {
        lines.add(header);
    }

    static SheetOfCases begin() {
        return new SheetOfCases(HEADER);
    }

    static SheetOfCases headed(String header) {
        return new SheetOfCases(header);
    }

    /** Rows that differ in their number only, each of a company of its own. */
    static SheetOfCases of(int rows, String system) {
        SheetOfCases sheet = begin();
        for (int i = 1; i <= rows; i++) {
            sheet.row(
                    Integer.toString(i),
                    "Bedrijf " + i + " van " + system,
                    aNumber(),
                    "140.03",
                    "Oost-Vlaanderen",
                    "120",
                    "nl",
                    system,
                    "",
                    "planning",
                    "informatievraag",
                    "12/01/2027",
                    "",
                    "",
                    "K. Peeters",
                    "");
        }
        return sheet;
    }

    /** In the order of {@link #HEADER}; cells with a separator, a quotation mark or a new line are quoted. */
    SheetOfCases row(String... cells) {
        lines.add(Arrays.stream(cells).map(SheetOfCases::quoted).collect(Collectors.joining(";")));
        return this;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[;\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    byte[] csv() {
        return csv(StandardCharsets.UTF_8);
    }

    byte[] csv(Charset charset) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
    }

    /** An enterprise number with the right check digits. */
    static String aNumber() {
        long eight = ThreadLocalRandom.current().nextLong(10_000_000, 20_000_000);
        return "%08d%02d".formatted(eight, 97 - eight % 97);
    }
}
