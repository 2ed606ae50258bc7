package okoplan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in what is uploaded before anybody asks for a field of the form. Left to the container, a form that finds no space on
 * the disk has no fields, the token against forgery among them, and the person would be told of missing rights.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class UploadSpaceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            try {
                request.getParts();
            } catch (IOException e) {
                if (Outage.of(e).isPresent()) {
                    throw e;
                }
            } catch (ServletException | IllegalStateException malformedOrTooLarge) {
                logger.debug("not readable, for the page itself to say", malformedOrTooLarge);
            }
        }
        chain.doFilter(request, response);
    }
}
