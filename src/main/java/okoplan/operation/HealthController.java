package okoplan.operation;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Keeps the address by which balancers ask for the application's health where it always is, when the actuator has moved to a
 * port of its own.
 */
@Controller
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class HealthController {

    record Health(String status) {}

    private final HealthEndpoint endpoint;

    HealthController(HealthEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @GetMapping("/actuator/health")
    @ResponseBody
    ResponseEntity<Health> health() {
        Status status = endpoint.health().getStatus();
        HttpStatus answer = status.equals(Status.UP) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(answer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Health(status.getCode()));
    }
}
