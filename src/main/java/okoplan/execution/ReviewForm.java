package okoplan.execution;

import java.util.List;

/** What a reviewer says on returning reports. */
class ReviewForm {

    private String comment = "";
    private List<Long> ids = List.of();

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public List<Long> getIds() {
        return ids;
    }

    public void setIds(List<Long> ids) {
        this.ids = ids;
    }
}
