package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.inspraak.company.JointCommittees;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.web.text.PageTexts;

/** What can be chosen in the fields of forms, in the reader's words. */
@RequestScoped
public class Choices {

    @Inject
    PageTexts texts;

    @Inject
    JointCommittees committees;

    @Inject
    StaffDirectory staff;

    @Inject
    Reader me;

    /** Every value of an enum; its words are the texts {@code <prefix>.<value>}. */
    public <E extends Enum<E>> List<Option> of(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> new Option(one.name(), texts.get(prefix + "." + code(one))))
                .toList();
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Option> yesNo() {
        return List.of(new Option("true", texts.get("yes")), new Option("false", texts.get("no")));
    }

    /** For what may be not known yet. */
    public List<Option> yesNoUnknown() {
        return List.of(
                new Option("true", texts.get("yes")),
                new Option("false", texts.get("no")),
                new Option("", texts.get("unknown")));
    }

    public List<Option> committees() {
        String language = me.getLanguage();
        return committees.all().stream()
                .map(one -> new Option(one.code(), one.code() + " " + one.name(language)))
                .toList();
    }

    public List<Option> regions() {
        return Arrays.stream(Region.values())
                .map(region -> new Option(region.name(), texts.get("region." + region.code())))
                .toList();
    }

    /** Colleagues who may own a case of this centrale. */
    public List<Option> owners(UUID centraleId) {
        return staff.ownersFor(centraleId).stream().map(Choices::person).toList();
    }

    private static Option person(Staff one) {
        return new Option(one.id().toString(), one.name());
    }
}
