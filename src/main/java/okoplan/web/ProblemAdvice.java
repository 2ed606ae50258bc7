package okoplan.web;

import jakarta.servlet.http.HttpServletRequest;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.StaleVersionException;
import okoplan.shared.submission.RepeatedSubmissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.UrlPathHelper;

/** Maps what controllers and services throw to statuses and plain words; words of an exception are only logged. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final SubmissionGuard submissions;
    private final GonePages gone;

    ProblemAdvice(Problems problems, SubmissionGuard submissions, GonePages gone) {
        this.problems = problems;
        this.submissions = submissions;
        this.gone = gone;
    }

    /** What was asked for is done already: the person is led to where it has led. */
    @ExceptionHandler
    Object repeated(RepeatedSubmissionException e, HttpServletRequest request) {
        return submissions
                .answerOf(e.submission())
                .<Object>map(address -> "redirect:" + address)
                .orElseGet(() -> problems.answer(
                        HttpStatus.CONFLICT, problems.text("web.error.repeated"), request, path(request)));
    }

    @ExceptionHandler
    Object notFound(NotFoundException e, HttpServletRequest request) {
        LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return gone.answer(request, path(request))
                .<Object>map(page -> page)
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, request));
    }

    @ExceptionHandler
    Object ruleViolated(RuleViolationException e, HttpServletRequest request) {
        LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        String text = problems.text(e.messageKey(), e.arguments());
        return problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, text, request, path(request));
    }

    @ExceptionHandler({StaleVersionException.class, OptimisticLockingFailureException.class})
    Object stale(HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        TypeMismatchException.class,
        InvalidPropertyException.class,
        MultipartException.class
    })
    Object malformed(Exception e, HttpServletRequest request) {
        LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return answer(HttpStatus.BAD_REQUEST, request);
    }

    /** Everything else; but what security throws is security's to answer, and an outage that of its filter. */
    @ExceptionHandler
    Object anythingElse(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException
                || e instanceof AuthenticationException
                || Outage.of(e).isPresent()) {
            throw e;
        }
        HttpStatus status = status(e);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), Requests.pattern(request), e);
        } else {
            LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        }
        return answer(status, request);
    }

    private static HttpStatus status(Exception e) {
        if (e instanceof ErrorResponse response) {
            HttpStatus known = HttpStatus.resolve(response.getStatusCode().value());
            return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        }
        ResponseStatus annotated = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        return annotated == null ? HttpStatus.INTERNAL_SERVER_ERROR : annotated.code();
    }

    private Object answer(HttpStatus status, HttpServletRequest request) {
        return problems.answer(status, request, path(request));
    }

    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
