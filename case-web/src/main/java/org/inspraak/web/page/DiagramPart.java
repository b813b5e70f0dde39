package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseProcess.Diagram;
import org.inspraak.casefile.ReadCase;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenDiagram;

/** The model of the case's stage with the step it is at; what the picture shows is also said in words. */
@Named("diagramPart")
@RequestScoped
public class DiagramPart {

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    ReadCase readCase;

    @Inject
    PageTexts texts;

    private Optional<Diagram> diagram;

    private Optional<Diagram> diagram() {
        if (diagram == null) {
            diagram = readCase.readDiagram(me.actor(), casePage.number())
                    .map(found -> SpokenDiagram.in(texts.book().language(), found));
        }
        return diagram;
    }

    public boolean isThere() {
        return diagram().isPresent();
    }

    public String getModel() {
        return diagram().map(Diagram::bpmn).orElse("");
    }

    public String getActive() {
        return String.join(" ", active());
    }

    private List<String> active() {
        return diagram().map(Diagram::activeElements).orElse(List.of());
    }

    /** The step that is marked, in words. */
    public String getInWords() {
        String steps = active().stream()
                .map(step -> texts.containsKey("task." + step) ? texts.get("task." + step) : texts.get("step.waiting"))
                .distinct()
                .collect(Collectors.joining(", "));
        return texts.say(
                "diagram.in-words",
                texts.get("stage." + casePage.getFile().stage().code()),
                steps);
    }
}
