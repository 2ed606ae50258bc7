package okoplan.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okoplan.shared.view.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Filter of an administrator's list, as it stands in the address. */
public class RegisterFilterForm {

    private @Nullable String q;
    private RegisterFilter.@Nullable Use use;

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public RegisterFilter.@Nullable Use getUse() {
        return use;
    }

    public void setUse(RegisterFilter.@Nullable Use use) {
        this.use = use;
    }

    public RegisterFilter toFilter() {
        return new RegisterFilter(text(), use == null ? RegisterFilter.Use.ACTIVE : use);
    }

    /** Address of the list with this filter. */
    public UriComponentsBuilder address(String path) {
        return address(path, text(), use);
    }

    /**
     * What takes single filters off.
     *
     * @param words text of a message
     */
    public List<Link> chips(String path, Function<String, String> words) {
        List<Link> chips = new ArrayList<>();
        if (!text().isEmpty()) {
            chips.add(new Link("«" + text() + "»", address(path, "", use).toUriString()));
        }
        if (use != null && use != RegisterFilter.Use.ACTIVE) {
            chips.add(new Link(
                    words.apply("organization.use." + use),
                    address(path, text(), null).toUriString()));
        }
        return chips;
    }

    /**
     * What the list is narrowed to, in words.
     *
     * @param words text of a message
     */
    public List<String> chosen(Function<String, String> words) {
        String shown = words.apply("organization.use." + toFilter().use());
        return text().isEmpty() ? List.of(shown) : List.of(shown, "«" + text() + "»");
    }

    private String text() {
        return q == null ? "" : q.replace("\u0000", "").strip();
    }

    private static UriComponentsBuilder address(String path, String text, RegisterFilter.@Nullable Use use) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!text.isEmpty()) {
            address.queryParam("q", "{q}").uriVariables(Map.of("q", text));
        }
        if (use != null && use != RegisterFilter.Use.ACTIVE) {
            address.queryParam("use", use);
        }
        return address;
    }
}
