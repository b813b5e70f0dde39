package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** How people tell one request of a case from another: by its number and the day on which it left. */
@RequestScoped
public class RoundWords {

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    String say(InformationRequest request) {
        return request.sentOn() == null
                ? texts.say("answers.round.unsent", request.round())
                : texts.say("answers.round", request.round(), when.day(request.sentOn()));
    }
}
