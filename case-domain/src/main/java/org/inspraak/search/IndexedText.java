package org.inspraak.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.organisation.Region;

/** A row of what is searched, for queries; {@link SearchTexts} writes it, and the database finds its words. */
@Entity
@Table(name = "search_text")
class IndexedText {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SearchText.Kind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private SearchText.Audience audience;

    private String title;

    private String content;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "title_words", columnDefinition = "tsvector", insertable = false, updatable = false)
    private String titleWords;

    @Column(columnDefinition = "tsvector", insertable = false, updatable = false)
    private String words;

    @Column(name = "centrale_id")
    private UUID centraleId;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Column(name = "joint_committee")
    private String jointCommittee;

    protected IndexedText() {}
}
