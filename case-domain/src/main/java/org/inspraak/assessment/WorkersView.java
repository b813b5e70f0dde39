package org.inspraak.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.inspraak.casefile.Form;

/** What the workers concerned say, without names. */
@Embeddable
public class WorkersView {

    public enum Way {
        MEETING,
        CONVERSATIONS,
        SURVEY,
        IN_WRITING,
        OTHER;

        public String code() {
            return Form.codeOf(this);
        }
    }

    @Column(name = "workers_heard_on")
    private LocalDate heardOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "workers_way")
    private Way way;

    @Column(name = "workers_count")
    private Integer count;

    @Column(name = "workers_view")
    private String view;

    @Column(name = "invisible_work")
    private String invisibleWork;

    protected WorkersView() {}

    WorkersView(LocalDate heardOn, Way way, Integer count, String view, String invisibleWork) {
        this.heardOn = heardOn;
        this.way = way;
        this.count = count;
        this.view = view;
        this.invisibleWork = invisibleWork;
    }

    public LocalDate heardOn() {
        return heardOn;
    }

    public Way way() {
        return way;
    }

    /** How many took part; {@code null}: not known. */
    public Integer count() {
        return count;
    }

    public String view() {
        return view;
    }

    /** Who cleans, labels and corrects for the system, and how many hours that takes (S0.19). */
    public String invisibleWork() {
        return invisibleWork;
    }
}
