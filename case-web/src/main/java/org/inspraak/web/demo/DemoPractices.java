package org.inspraak.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.ProposePractice;
import org.inspraak.casefile.ProposePractice.Practice;
import org.inspraak.casefile.ProposePractice.Verdict;
import org.inspraak.knowledge.PublishEntry;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;

/** What was learnt from some of the closed cases: one practice that everybody reads, one that waits for a coordinator. */
@ApplicationScoped
class DemoPractices {

    @Inject
    ProposePractice proposePractice;

    @Inject
    PublishEntry publishEntry;

    @Inject
    StaffDirectory staff;

    private final List<JsonObject> practices = DemoResource.objects("practices.json");

    /** @param story number of the story that has just ended */
    void tell(int story, CaseFile caseFile, Actor owner, Language language) {
        practices.stream()
                .filter(practice -> practice.getInt("story") == story)
                .forEach(practice -> tell(practice, caseFile, owner, language));
    }

    private void tell(JsonObject json, CaseFile caseFile, Actor owner, Language language) {
        String code = proposePractice.propose(
                owner,
                caseFile.number(),
                new Practice(
                        language,
                        Verdict.valueOf(json.getString("verdict")),
                        json.getJsonObject("title").getString(language.code()),
                        json.getJsonObject("happened").getString(language.code()),
                        json.getJsonObject("learnt").getString(language.code())));
        if (json.getBoolean("published")) {
            publishEntry.publish(coordinator(), code, null);
        }
    }

    private Actor coordinator() {
        return staff.all().stream()
                .filter(one -> one.roles().contains(Role.SECTOR_COORDINATOR))
                .findFirst()
                .orElseThrow()
                .actor();
    }
}
