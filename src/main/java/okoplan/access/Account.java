package okoplan.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import okoplan.shared.AccountId;
import okoplan.shared.PersonId;
import okoplan.shared.Role;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a person signs in with, and what the person may do. Never deleted, because histories name it. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    private Long id;

    @TenantId
    @Column(name = "municipality_id")
    private Long municipalityId;

    private Long personId;
    private String username;
    private String passwordHash;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private boolean active = true;

    private @Nullable String externalName;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant passwordChangedAt;

    @Version
    private int version;

    protected Account() {}

    Account(PersonId person, Username username, Set<Role> roles, String passwordHash, Instant now) {
        this.personId = person.value();
        this.username = username.value();
        this.createdAt = now;
        changeRoles(roles);
        changePassword(passwordHash, now);
    }

    AccountId id() {
        return new AccountId(id);
    }

    int version() {
        return version;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    String externalName() {
        return externalName;
    }

    void bind(@Nullable String name) {
        this.externalName = name;
    }

    final void changeRoles(Set<Role> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    final void changePassword(String hash, Instant now) {
        this.passwordHash = hash;
        this.passwordChangedAt = now;
    }

    /** No sign-in any more; what the account did stays. */
    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }
}
