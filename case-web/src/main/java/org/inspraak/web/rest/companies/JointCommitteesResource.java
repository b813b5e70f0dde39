package org.inspraak.web.rest.companies;

import static org.inspraak.web.security.RoleNames.ADMINISTRATOR;
import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.DELEGATE;
import static org.inspraak.web.security.RoleNames.LEGAL_ADVISER;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.company.JointCommittees;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.security.SignedIn;

/** The joint committees that are known here. */
@Path("joint-committees")
@RequestScoped
@Tag(name = "companies")
@Produces(MediaType.APPLICATION_JSON)
public class JointCommitteesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    JointCommittees committees;

    /** @param name in the reader's language */
    public record JointCommitteeView(String code, String name) {}

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "listJointCommittees", summary = "Lists the joint committees that are known here")
    public ListView<JointCommitteeView> list() {
        String language = signedIn.language().code();
        return ListView.whole(committees.all(), one -> new JointCommitteeView(one.code(), one.name(language)));
    }
}
