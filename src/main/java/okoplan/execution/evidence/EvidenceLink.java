package okoplan.execution.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Address of a page that shows what was done; only http and https, so that following it can run nothing. */
public record EvidenceLink(String url) {

    private static final int MOST_LENGTH = 2000;
    private static final List<String> SCHEMES = List.of("http", "https");

    /** The address as a person typed or pasted it; empty when it is none. */
    public static Optional<EvidenceLink> of(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > MOST_LENGTH || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.replace("|", "%7C").replace("[", "%5B").replace("]", "%5D"));
            String scheme = uri.getScheme();
            boolean web = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            String authority = uri.getRawAuthority();
            boolean place = authority != null && authority.contains(".") && !authority.contains("@");
            return web && place ? Optional.of(new EvidenceLink(uri.toString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address without what all addresses begin with. */
    public String name() {
        return url.replaceFirst("^(?i)https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
