package okoplan.typed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okoplan.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names in every form the account that it was opened by, signed, so that the form is recognised after the sign-in has ended, and
 * a form made by somebody else is not.
 */
@Component
public class FormOwner {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;

    @Nullable
    private volatile SecretKeySpec key;

    FormOwner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String sign(AccountId account) {
        return account + "." + HexFormat.of().formatHex(signature(account.toString()));
    }

    /** The account, if it was we who wrote this. */
    public Optional<AccountId> read(@Nullable String signed) {
        if (signed == null || !signed.matches("\\d{1,18}\\.[0-9a-f]{64}")) {
            return Optional.empty();
        }
        int dot = signed.indexOf('.');
        String account = signed.substring(0, dot);
        byte[] sent = HexFormat.of().parseHex(signed.substring(dot + 1));
        return MessageDigest.isEqual(signature(account), sent)
                ? Optional.of(new AccountId(Long.parseLong(account)))
                : Optional.empty();
    }

    private byte[] signature(String account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(account.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(secret(), ALGORITHM);
            key = known;
        }
        return known;
    }

    private byte[] secret() {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into form_secret (value) values (:fresh) on conflict do nothing")
                .param("fresh", fresh)
                .update();
        return jdbc.sql("select value from form_secret").query(byte[].class).single();
    }
}
