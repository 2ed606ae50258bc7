package okoplan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers when the database is away or a disk is full. Around sessions and security, which need the database themselves:
 * an error page like any other could not even be asked for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private final OutageAnswer answer;

    OutageFilter(OutageAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            Optional<Outage> outage = Outage.of(e);
            boolean last = request.getDispatcherType() == DispatcherType.ERROR;
            if (response.isCommitted() || (outage.isEmpty() && !last)) {
                throw e;
            }
            if (outage.isEmpty()) {
                LOG.error("The page that tells of a failure of {} failed", Requests.pattern(request), e);
                answer.writeFailure(request, response);
                return;
            }
            LOG.error("{} {} failed: {}", request.getMethod(), Requests.pattern(request), outage.get(), e);
            answer.write(outage.get(), request, response);
        }
    }

    /** The page that tells of a failure may fail too, and after it there are only the container's own words. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
