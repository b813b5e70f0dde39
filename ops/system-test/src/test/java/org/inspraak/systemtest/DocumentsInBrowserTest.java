package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.inspraak.systemtest.DocumentsOnPage.Dropped;
import org.inspraak.systemtest.DocumentsOnPage.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documents of a case as people handle them: dragged there, looked at, taken in hand, refused. */
@ExtendWith(InspraakRunning.class)
class DocumentsInBrowserTest {

    private static final int TOO_LARGE = 100_000_001;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Inspraak inspraak;
    private final Chromium chromium;
    private final Colleague katrien;
    private final Words nl = Words.in("nl");

    DocumentsInBrowserTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
        this.katrien = inspraak.colleague("k.peeters");
    }

    private SentDocuments ofNewCase() {
        return new SentDocuments(katrien, katrien.registers(Introduction.anIntroduction()));
    }

    @Test
    void given_files_that_are_dropped_when_they_are_sent_then_how_far_is_seen_and_heard_and_they_are_in_the_list() {
        SentDocuments documents = ofNewCase();
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit("/cases/" + documents.caseNumber() + "/documents");
            DocumentsOnPage page = new DocumentsOnPage(window);
            page.drop(
                    "h1",
                    Dropped.text("uitleg van de werkgever.txt", "Het systeem beslist niets. ".repeat(40_000)),
                    Dropped.text("nota.txt", "Kort"));
            assertThat(page.chosen()).containsExactly("uitleg van de werkgever.txt", "nota.txt");
            window.find("#tier").selectOption("delegates");
            window.find("#type").selectOption("answer");

            page.listen();
            page.slowDown(2_000_000);
            window.send(page.button());

            List<Told> told = page.told();
            assertThat(told).allMatch(Told::isShown);
            assertThat(told)
                    .extracting(Told::words)
                    .contains(sending("uitleg van de werkgever.txt", 0), sending("uitleg van de werkgever.txt", 100))
                    .contains(sending("nota.txt", 100))
                    .doesNotHaveDuplicates();
            assertThat(told).extracting(Told::bar).anyMatch(bar -> bar > 0 && bar < 100);
            assertThat(page.listed()).containsExactly("nota", "uitleg van de werkgever");
            Locator first = window.find(".in-documents li").first();
            assertThat(first.innerText())
                    .contains(nl.of("document.tier.delegates"), nl.of("document.type.answer"), "Katrien Peeters");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private String sending(String file, int percent) {
        return nl.of("document.sending").replace("{0}", file).replace("{1}", String.valueOf(percent));
    }

    @Test
    void given_a_picture_and_a_pdf_when_their_pages_are_opened_then_each_is_shown_and_a_newer_one_can_be_dropped() {
        SentDocuments documents = ofNewCase();
        String picture = documents.awaitState(sent(documents, "schema.png", picture()), "available");
        String pdf = documents.awaitState(sent(documents, "nota.pdf", redPage()), "available");
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            String page = "/cases/" + documents.caseNumber() + "/documents/";
            Response image =
                    window.page().waitForResponse("**/content?inline=true*", () -> window.visit(page + picture));
            assertThat(image.status()).isEqualTo(200);
            assertThat(image.headerValue("content-type")).startsWith("image/png");
            assertThat(window.find(".in-preview-img").evaluate("i => i.complete && i.naturalWidth"))
                    .isEqualTo(60);

            Response file = window.page().waitForResponse("**/content?inline=true*", () -> window.visit(page + pdf));
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headerValue("content-type")).startsWith("application/pdf");
            Patience.await(
                    PATIENCE, () -> isRed(window.find("iframe.in-preview")), () -> "the page of the PDF is not shown");

            DocumentsOnPage there = new DocumentsOnPage(window);
            there.drop(".in-drop", Dropped.text("een.txt", "1"), Dropped.text("twee.txt", "2"));
            assertThat(there.refusal()).isEqualTo(nl.of("document.one-only"));
            there.drop(".in-drop", Dropped.text("verbeterd.txt", "Verbeterd"));
            window.send(there.button());
            assertThat(window.find("section[aria-labelledby=versions] li b").allInnerTexts())
                    .satisfiesExactly(newest -> assertThat(newest).contains("verbeterd.txt"), first -> assertThat(first)
                            .contains("nota.pdf"));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_a_document_in_use_when_one_takes_it_in_hand_then_the_other_reads_who_has_it_and_sends_nothing() {
        SentDocuments documents = ofNewCase();
        String id = documents.sendText("name=ontwerp.txt", "Een ontwerp");
        putWithAnAnswer(documents.caseNumber(), id);
        String address = "/cases/" + documents.caseNumber() + "/documents/" + id;
        try (Window katrien = chromium.window("nl", 1280).signIn("k.peeters");
                Window tom = chromium.window("nl", 390).signIn("t.wouters")) {
            tom.visit(address);
            katrien.visit(address);
            assertThat(katrien.find("section[aria-labelledby=who]").innerText())
                    .contains(nl.of("document.used-in").replace("{0}", nl.of("document.use.answer")));
            katrien.send(katrien.find("[id='lockForm:lock']"));
            katrien.isContent();

            DocumentsOnPage late = new DocumentsOnPage(tom);
            late.drop("h1", Dropped.text("versie van Tom.txt", "Van Tom"));
            late.button().click();
            assertThat(late.refusal()).startsWith("versie van Tom.txt: ").contains("Katrien Peeters");
            tom.visit(address);
            assertThat(tom.find("section[aria-labelledby=who]").innerText()).contains("Katrien Peeters");
            assertThat(tom.find("form[data-door]").count()).isZero();

            katrien.send(katrien.find("[id='lockForm:unlock']"));
            tom.visit(address);
            late.drop("h1", Dropped.text("versie van Tom.txt", "Van Tom"));
            tom.send(late.button());
            assertThat(tom.find("section[aria-labelledby=versions] li").count()).isEqualTo(2);
            assertThat(katrien.complaints()).isEmpty();
            assertThat(tom.complaints()).allMatch(one -> one.contains("409"));
        }
    }

    @Test
    void given_someone_without_a_mouse_when_files_are_refused_then_it_is_said_and_what_was_typed_stays() {
        SentDocuments documents = ofNewCase();
        Words fr = Words.in("fr");
        try (Window window = chromium.window("nl", 390).signIn("k.peeters")) {
            // the page speaks another language than the browser
            window.visit("/?lang=fr").visit("/cases/" + documents.caseNumber() + "/documents");
            DocumentsOnPage page = new DocumentsOnPage(window);
            goTo(window, "summary:has-text('" + fr.of("document.more") + "')", "Enter");
            goTo(window, "#title", null);
            window.page().keyboard().type("Facture du fournisseur");

            choose(window, "facture.pdf", "MZ" + "\0".repeat(200));
            goTo(window, "form[data-door] button[type=submit]", "Enter");
            assertThat(page.refusal())
                    .isEqualTo(
                            refused(fr, "facture.pdf", Words.ofProblemsIn("fr").of("document.type-refused")));
            page.drop("h1", Dropped.ofSize("film.pdf", TOO_LARGE));
            assertThat(page.refusal()).isEqualTo(fr.of("document.too-large").replace("{0}", "film.pdf"));
            page.drop("h1", Dropped.text("bon.txt", "Un bon"), Dropped.ofSize("vide.txt", 0));
            page.button().click();
            window.page()
                    .waitForFunction("() => document.querySelector('[role=alert]').innerText.includes('vide.txt')");
            assertThat(page.refusal()).endsWith(fr.of("document.sent-before").replace("{0}", "bon.txt"));
            assertThat(page.chosen()).containsExactly("vide.txt");
            assertThat(window.find("#title").inputValue()).isEqualTo("Facture du fournisseur");

            choose(window, "facture.txt", "Une facture");
            assertThat(window.find("form[data-door] [role=alert]").isVisible()).isFalse();
            window.page().evaluate("window.isLeft = true");
            goTo(window, "form[data-door] button[type=submit]", "Enter");
            window.page().waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
            assertThat(page.listed()).containsExactly("Facture du fournisseur", "bon");
            assertThat(window.complaints()).allMatch(one -> one.contains("422"));
        }
    }

    private static String refused(Words words, String file, String reason) {
        return words.of("document.refused-file").replace("{0}", file).replace("{1}", reason);
    }

    @Test
    void given_a_delegate_when_the_documents_are_opened_then_only_those_that_are_shared_are_there() {
        String number = inspraak.colleague("d.willems").get("/cases").expect(200).items().stream()
                .map(line -> line.getString("number"))
                .filter(one -> katrien.get("/cases/" + one).status() == 200)
                .findFirst()
                .orElseThrow();
        SentDocuments documents = new SentDocuments(katrien, number);
        String mandate = documents.sendText("name=mandaat.txt&title=Ons%20mandaat", "Rode lijnen");
        String shared = documents.sendText("name=verslag.txt&title=Het%20verslag&tier=delegates", "Verslag");
        try (Window window = chromium.window("nl", 390).signIn("d.willems")) {
            window.visit("/cases/" + number + "/documents");
            assertThat(new DocumentsOnPage(window).listed())
                    .contains("Het verslag")
                    .doesNotContain("Ons mandaat");
            assertThat(window.find("form[data-door]").count()).isZero();
            window.send(window.find("a[href$='/documents/" + shared + "']"));
            assertThat(window.heading()).isEqualTo("Het verslag");
            assertThat(window.find("form[data-door], #lockForm, #descriptionForm")
                            .count())
                    .isZero();
            assertThat(window.complaints()).isEmpty();
            Response hidden = window.page().navigate("/cases/" + number + "/documents/" + mandate);
            assertThat(hidden.status()).isEqualTo(404);
        }
    }

    // ---- what the story is told with

    private static String sent(SentDocuments documents, String name, byte[] file) {
        return documents.send("name=" + name, file).expect(201).json().getString("id");
    }

    /** From where one is, with the tabulator, until it is there. */
    private static void goTo(Window window, String selector, String key) {
        Locator target = window.find(selector);
        for (int i = 0; i < 80; i++) {
            if ((boolean) target.evaluate("one => one === document.activeElement")) {
                if (key != null) {
                    window.page().keyboard().press(key);
                }
                return;
            }
            window.page().keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached by keyboard");
    }

    private static void choose(Window window, String name, String text) {
        FileChooser chooser =
                window.page().waitForFileChooser(() -> goTo(window, "form[data-door] input[type=file]", "Enter"));
        chooser.setFiles(new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
    }

    private void putWithAnAnswer(String number, String document) {
        for (String name : List.of("completeIntake", "composeRequest", "sendRequest")) {
            Task task = katrien.tasksOf(number).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not open"));
            katrien.completes(task, new Filling(java.util.Map.of()).fill(task)).expect(200);
        }
        JsonObject request =
                katrien.readsPart(number, "information-requests").items().get(0);
        JsonObject question = request.getJsonArray("questions").getJsonObject(0);
        JsonObject answer = Json.createObjectBuilder()
                .add("state", "partly")
                .add("text", "Zie het ontwerp")
                .add("documents", Json.createArrayBuilder().add(document))
                .build();
        String place = "/api/v1/cases/" + number + "/information-requests/" + request.getString("id") + "/questions/"
                + question.getString("id") + "/answers/employer";
        JsonObject answers = Json.createObjectBuilder()
                .add("answers", Json.createArrayBuilder().add(answer))
                .build();
        katrien.rest()
                .send("PUT", place, "application/json", answers.toString())
                .expect(200);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics graphics = image.getGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, 60, 40);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of one page that is red all over, so that it can be seen that it is shown. */
    private static byte[] redPage() {
        String paint = "1 0 0 rg 0 0 300 300 re f";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<<>>>>",
                "<</Length " + paint.length() + ">>stream\n" + paint + "\nendstream");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table)
                .append("trailer<</Size 5/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a good part of what is painted there is red. */
    private static boolean isRed(Locator place) {
        try {
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(place.screenshot()));
            int red = 0;
            for (int x = 0; x < shown.getWidth(); x += 5) {
                for (int y = 0; y < shown.getHeight(); y += 5) {
                    Color color = new Color(shown.getRGB(x, y));
                    red += color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60 ? 1 : 0;
                }
            }
            return red > 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
