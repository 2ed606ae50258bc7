package okoplan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer during an {@link Outage}. It is made without the database, so without the frame that shows who is signed in.
 * What was sent is on the page again, to be sent once more when the outage has passed; the token against forgery is the
 * one that came with it, so a page of a stranger gains nothing.
 */
@Component
class OutageAnswer {

    /**
     * A value of the form that failed.
     *
     * @param typed whether a person is likely to have typed it, so that it is shown
     */
    record Kept(String name, String value, boolean typed) {}

    private static final String RETRY_SECONDS = "15";
    private static final Pattern WORDS = Pattern.compile("[а-яёА-ЯЁ]|\\s");
    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|code");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final ITemplateEngine templates;
    private final Problems problems;

    OutageAnswer(ITemplateEngine templates, Problems problems) {
        this.templates = templates;
        this.problems = problems;
    }

    void write(Outage outage, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        write(outage.status(), problems.text("web.outage.part"), request, response);
    }

    /** Without the frame too, for when the page with the frame has failed. */
    void writeFailure(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        write(status, problems.text("web.error." + status.value() + ".text"), request, response);
    }

    private void write(HttpStatus status, String part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding("UTF-8");
        String key = "web.error." + status.value();
        if (path(request).startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, problems.text(key + ".text"));
            problem.setTitle(problems.text(key + ".title"));
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(JSON.writeValueAsString(problem));
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Reswap", "none");
            response.setHeader("HX-Trigger", JSON.writeValueAsString(Map.of(Problems.EVENT, part)));
        } else {
            page(key, request, response);
        }
    }

    private void page(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean form = HttpMethod.POST.matches(asked(request, RequestDispatcher.ERROR_METHOD, request.getMethod()));
        List<Kept> kept = form ? kept(request) : List.of();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                Locale.forLanguageTag("ru"));
        context.setVariable("title", problems.text(key + ".title"));
        context.setVariable("text", problems.text(key + ".text"));
        context.setVariable("request", String.valueOf(request.getAttribute(RequestIdFilter.ATTRIBUTE)));
        context.setVariable("address", address(request));
        context.setVariable("form", form);
        context.setVariable("kept", kept);
        context.setVariable("typed", kept.stream().filter(Kept::typed).toList());
        context.setVariable("multipart", isMultipart(request));
        List<Part> files = form ? files(request) : List.of();
        context.setVariable(
                "files", files.stream().map(Part::getSubmittedFileName).toList());
        context.setVariable("filesField", files.isEmpty() ? "" : files.get(0).getName());
        response.setContentType("text/html;charset=UTF-8");
        templates.process("error/outage", context, response.getWriter());
    }

    /** Nothing, where there is a secret among it: it is typed anew on its own page. */
    private static List<Kept> kept(HttpServletRequest request) {
        Map<String, String[]> fields = request.getParameterMap();
        if (fields.keySet().stream().anyMatch(name -> SECRET.matcher(name).find())) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>();
        fields.forEach((name, values) -> {
            for (String value : values) {
                kept.add(new Kept(name, value, WORDS.matcher(value).find() && !value.matches("[\\d: ]+")));
            }
        });
        return kept;
    }

    private static List<Part> files(HttpServletRequest request) {
        if (!isMultipart(request)) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isBlank())
                    .toList();
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return List.of();
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** The form's fields are in its body, so the address is taken as it was asked for. */
    private static String address(HttpServletRequest request) {
        String query =
                asked(request, RequestDispatcher.ERROR_QUERY_STRING, Objects.toString(request.getQueryString(), ""));
        String path = uri(request);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String path(HttpServletRequest request) {
        return uri(request).substring(request.getContextPath().length());
    }

    private static String uri(HttpServletRequest request) {
        return asked(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    }

    /** The request as it was sent: where the page of a failure failed, that page is what is asked for now. */
    private static String asked(HttpServletRequest request, String attribute, String now) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? Objects.toString(request.getAttribute(attribute), "")
                : now;
    }
}
