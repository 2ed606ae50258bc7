package okoplan.exchange.pasting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okoplan.exchange.recognition.ColumnMeaning;
import okoplan.exchange.recognition.RowFate;
import okoplan.plan.RowPlace;
import org.jspecify.annotations.Nullable;

/**
 * What the clipboard held, and what the person says about its columns and rows on the check page. Nothing of it is stored
 * before the rows are added.
 */
public class PasteForm {

    private @Nullable String after;
    private String html = "";
    private String text = "";
    private String table = "";
    private @Nullable List<ColumnMeaning> columns;
    private Map<Integer, @Nullable RowFate> fates = new HashMap<>();

    RowPlace place() {
        return RowPlace.afterNamed(after);
    }

    /** The rows whose fate the person has chosen. */
    Map<Integer, RowFate> chosenFates() {
        Map<Integer, RowFate> chosen = new HashMap<>();
        fates.forEach((row, fate) -> {
            if (fate != null) {
                chosen.put(row, fate);
            }
        });
        return chosen;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(@Nullable String html) {
        this.html = Objects.requireNonNullElse(html, "");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    public @Nullable List<ColumnMeaning> getColumns() {
        return columns;
    }

    public void setColumns(@Nullable List<ColumnMeaning> columns) {
        this.columns = columns;
    }

    public Map<Integer, @Nullable RowFate> getFates() {
        return fates;
    }

    public void setFates(Map<Integer, @Nullable RowFate> fates) {
        this.fates = fates;
    }
}
