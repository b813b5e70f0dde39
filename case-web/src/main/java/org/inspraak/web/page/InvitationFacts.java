package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.portal.ReadInvitations;
import org.inspraak.portal.ReadInvitations.Invited;
import org.inspraak.shared.Actor;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** Adds to each information request who at the employer was invited to answer it, and how far that came. */
@RequestScoped
public class InvitationFacts {

    @Inject
    Reader me;

    @Inject
    ReadInvitations readInvitations;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /** @param showing makes a block of each request, in their order */
    List<ResultBlock> added(
            Actor actor,
            CaseNumber number,
            List<InformationRequest> requests,
            Function<List<InformationRequest>, List<ResultBlock>> showing) {
        List<ResultBlock> blocks = showing.apply(requests);
        List<Invited> invited = me.isSeeingUnionFile() ? readInvitations.ofCase(actor, number) : List.of();
        for (Invited one : invited) {
            for (int i = 0; i < requests.size(); i++) {
                if (requests.get(i).id().equals(one.requestId())) {
                    blocks.get(i).fact(nameOf(one), ResultWords.join(stateOf(one), lastOf(one)));
                }
            }
        }
        return blocks;
    }

    private String nameOf(Invited one) {
        return one.contact() == null ? texts.get("employer.someone") : one.contact();
    }

    private String stateOf(Invited one) {
        return texts.get("employer.state." + Choices.code(one.state()));
    }

    private String lastOf(Invited one) {
        return one.handedInAt() != null
                ? when.moment(one.handedInAt())
                : one.openedAt() != null ? when.moment(one.openedAt()) : when.moment(one.invitedAt());
    }
}
