package org.inspraak.web.letter;

import java.time.Instant;
import org.inspraak.letter.Dispatch;
import org.inspraak.letter.DispatchProof;
import org.inspraak.letter.Letter;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenDates;

/** The proof of dispatch as XHTML. */
final class ProofPages {

    private final DispatchProof proof;
    private final PageBook words;
    private final PageBook pages;
    private final SpokenDates dates;
    private final StringBuilder html = new StringBuilder();

    private ProofPages(DispatchProof proof) {
        this.proof = proof;
        this.words = PageBook.ofLetters(proof.language());
        this.pages = PageBook.in(proof.language());
        this.dates = new SpokenDates(pages, Moment.of(proof.writtenAt()).today());
    }

    static String title(DispatchProof proof) {
        return PageBook.ofLetters(proof.language()).get("proof.title") + " " + proof.reference();
    }

    static String of(DispatchProof proof) {
        return new ProofPages(proof).make();
    }

    private String make() {
        Letter letter = proof.letter();
        html.append("<h1 style=\"font-size:16pt;font-weight:bold;margin-bottom:8pt\">")
                .append(LetterPages.escaped(title(proof)))
                .append("</h1><dl>");
        fact("reference", proof.reference());
        fact("company", proof.company());
        fact("system", proof.system());
        fact("letter", pages.get("letter.kind." + letter.kind().code()));
        fact("addressee", letter.addressee());
        fact("approved", words.say("proof.by", letter.approvedByName(), moment(letter.approvedAt())));
        fact("sent", words.say("proof.by", letter.sentByName(), dates.dayInFull(letter.sentOn())));
        html.append("</dl><h2 style=\"font-size:13pt;font-weight:bold;margin-top:14pt\">")
                .append(LetterPages.escaped(words.get("proof.dispatches")))
                .append("</h2>");
        proof.dispatches().forEach(this::dispatch);
        html.append("<p style=\"margin-top:16pt\">")
                .append(LetterPages.escaped(words.say("proof.made", moment(proof.writtenAt()), proof.writtenBy())))
                .append("</p>");
        return html.toString();
    }

    private void dispatch(Dispatch dispatch) {
        html.append("<dl style=\"border-top:0.5pt solid #777;margin-top:8pt\">");
        fact("to", dispatch.toWhom());
        fact("way", pages.get("task.sendRequest.channel." + dispatch.way().code()));
        fact("state", pages.get("letter.dispatch." + dispatch.state().code()));
        fact("when", moment(dispatch.settledAt()));
        fact("registered", dispatch.registeredAs());
        fact("answer", dispatch.answer());
        fact("message", dispatch.messageId());
        fact("hash", dispatch.pdfSha256());
        html.append("</dl>");
    }

    private String moment(Instant instant) {
        return dates.moment(instant);
    }

    private void fact(String key, String value) {
        if (value != null && !value.isBlank()) {
            html.append("<dt>")
                    .append(LetterPages.escaped(words.get("proof." + key)))
                    .append("</dt><dd>")
                    .append(LetterPages.escaped(value).replaceAll("\\R", "<br/>"))
                    .append("</dd>");
        }
    }
}
