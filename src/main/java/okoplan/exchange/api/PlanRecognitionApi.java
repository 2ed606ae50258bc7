package okoplan.exchange.api;

import java.io.IOException;
import java.util.Objects;
import okoplan.exchange.checking.DocumentReading;
import okoplan.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Plans recognised in a document that is sent; nothing is stored. */
@RestController
class PlanRecognitionApi {

    private static final int BYTES_IN_MEGABYTE = 1024 * 1024;

    private final PlanRecognitions recognitions;
    private final DocumentReading reading;

    PlanRecognitionApi(PlanRecognitions recognitions, DocumentReading reading) {
        this.recognitions = recognitions;
        this.reading = reading;
    }

    @PostMapping(path = "/api/v1/plan-recognitions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PlanRecognition recognise(Actor actor, @RequestPart MultipartFile file) throws IOException {
        if (reading.isTooLarge(file.getSize())) {
            throw new MaxUploadSizeExceededException(reading.mostMegabytes() * BYTES_IN_MEGABYTE);
        }
        return recognitions.of(actor, file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    }
}
