package okoplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import okoplan.shared.PlanId;
import okoplan.shared.SectionId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A heading among a plan's rows. Its place is kept by {@link RowOrder}. */
@Entity
class Section {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "section_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    @Column(updatable = false)
    private Long planId;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    @Nullable
    private Long originSectionId;

    @Column
    private String number;

    @Column
    private String title;

    @Version
    private int version;

    protected Section() {}

    Section(PlanId plan, int position, SectionContent content) {
        this.planId = plan.value();
        this.position = position;
        change(content);
    }

    /** Stands in a working copy for this section, which is in force. */
    Section copyFor(PlanId copy) {
        Section section = new Section(copy, position, new SectionContent(number, title));
        section.originSectionId = id;
        return section;
    }

    SectionId id() {
        return new SectionId(id);
    }

    int version() {
        return version;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    final void change(SectionContent content) {
        this.number = content.number();
        this.title = content.title();
    }
}
