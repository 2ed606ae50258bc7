package okoplan.access;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sessions of an account on all copies of the application. What is asked for inside a transaction happens when it has
 * been committed: before that a new session could still begin with the old rights.
 */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final SignedInLookup accounts;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, SignedInLookup accounts) {
        this.repository = repository;
        this.accounts = accounts;
    }

    /** Ends all sessions of the account. */
    public void end(String username) {
        endAllBut(username, null);
    }

    /** Ends the sessions of the account but for the one with this id. */
    public void endAllBut(String username, @Nullable String kept) {
        afterCommit(() -> repository.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(repository::deleteById));
    }

    /**
     * The sessions of the account, the one used last first.
     *
     * @param own id of the session at hand
     */
    public List<SessionView> list(String username, @Nullable String own) {
        return repository.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> SessionView.of(session, session.getId().equals(own)))
                .sorted(Comparator.comparing(SessionView::usedAt).reversed())
                .toList();
    }

    /** Ends one session of the account; one that has ended meanwhile is no matter. */
    public void endOne(String username, String key) {
        repository.findByPrincipalName(username).keySet().stream()
                .filter(id -> SessionView.key(id).equals(key))
                .forEach(repository::deleteById);
    }

    /** Puts the account's present name, place and roles into its sessions, or ends them if it may not sign in any more. */
    void refresh(String username) {
        afterCommit(() -> {
            SignedIn present = accounts.find(username).orElse(null);
            if (present == null || !present.isEnabled()) {
                repository.findByPrincipalName(username).keySet().forEach(repository::deleteById);
            } else {
                present.eraseCredentials();
                update(repository, username, session -> put(session, present));
            }
        });
    }

    private static <S extends Session> void update(
            FindByIndexNameSessionRepository<S> repository, String username, Consumer<S> change) {
        for (S session : repository.findByPrincipalName(username).values()) {
            change.accept(session);
            repository.save(session);
        }
    }

    private static void put(Session session, SignedIn principal) {
        SecurityContext before = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        AbstractAuthenticationToken token = token(before == null ? null : before.getAuthentication(), principal);
        token.setDetails(SignInPlace.of(session));
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(token));
    }

    private static AbstractAuthenticationToken token(@Nullable Authentication before, SignedIn principal) {
        return before instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof SignedInByProvider provided
                ? new OAuth2AuthenticationToken(
                        provided.as(principal), principal.getAuthorities(), token.getAuthorizedClientRegistrationId())
                : UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
