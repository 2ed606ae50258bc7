package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import okoplan.typed.KeptForms;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

class RefusalTests {

    @Test
    void tellsThePageOfErrorsThatThePageWasOpenTooLong() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/assignments/5/report");
        MockHttpServletResponse response = new MockHttpServletResponse();
        MissingCsrfTokenException tooLong = new MissingCsrfTokenException("");

        new Refusal(mock(KeptForms.class)).handle(request, response, tooLong);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(request.getAttribute(WebAttributes.ACCESS_DENIED_403)).isSameAs(tooLong);
    }
}
