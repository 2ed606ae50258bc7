package okoplan.access;

import javax.crypto.spec.SecretKeySpec;
import okoplan.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * How keys of second factors stand in the database: encrypted with AES-256-GCM where the operator has set a key, otherwise
 * as they are. The key is a setting, not a file beside the data: all copies of the application need the same one, and a
 * stolen backup must not hold it.
 */
@Component
class SecretKeeper {

    private final @Nullable BytesEncryptor encryptor;

    SecretKeeper(AccessProperties properties) {
        String key = properties.secondFactorKey();
        this.encryptor = key.isEmpty()
                ? null
                : AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(Sha256.of(key), "AES"))
                        .build();
    }

    /**
     * A secret as it is stored.
     *
     * @param encrypted false: it is stored as it is
     */
    record Kept(byte[] content, boolean encrypted) {}

    Kept keep(byte[] secret) {
        return encryptor == null ? new Kept(secret, false) : new Kept(encryptor.encrypt(secret), true);
    }

    /** @throws IllegalStateException when it was encrypted with a key that the settings no longer have */
    byte[] read(Kept kept) {
        if (!kept.encrypted()) {
            return kept.content();
        }
        if (encryptor == null) {
            throw new IllegalStateException("okoplan.second-factor-key is not set, but second factors are encrypted");
        }
        return encryptor.decrypt(kept.content());
    }
}
