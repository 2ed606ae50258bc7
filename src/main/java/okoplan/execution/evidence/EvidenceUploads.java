package okoplan.execution.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import okoplan.shared.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files that were sent and checks them, before anything is written to the database. */
@Component
public class EvidenceUploads {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_NAME = 200;

    private final EvidenceProperties limits;
    private final FileInspector inspector = new FileInspector();

    EvidenceUploads(EvidenceProperties limits) {
        this.limits = limits;
    }

    /**
     * Checks all of them; the caller closes the result.
     *
     * @throws FileRejectedException when one is not to be taken; then none is kept
     */
    public EvidenceBundle receive(List<MultipartFile> sent, List<EvidenceLink> links) {
        List<MultipartFile> chosen =
                sent.stream().filter(file -> !name(file).isEmpty()).toList();
        if (chosen.size() > limits.maxFiles()) {
            throw new FileRejectedException(FileProblem.TOO_MANY, name(chosen.get(0)), limits.maxFiles());
        }
        List<EvidenceFile> received = new ArrayList<>();
        try {
            for (MultipartFile file : chosen) {
                received.add(receive(file));
            }
            return new EvidenceBundle(received, links);
        } catch (IOException e) {
            received.forEach(EvidenceFile::close);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            received.forEach(EvidenceFile::close);
            throw e;
        }
    }

    private EvidenceFile receive(MultipartFile sent) throws IOException {
        String name = name(sent);
        if (sent.getSize() > limits.maxFileSize().toBytes()) {
            throw new FileRejectedException(
                    FileProblem.TOO_LARGE, name, limits.maxFileSize().toMegabytes());
        }
        Path content = Files.createTempFile("evidence", ".upload");
        try {
            String hash = copy(sent, content);
            return new EvidenceFile(name, inspector.inspect(content, name), content, Files.size(content), hash);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(content);
            throw e;
        }
    }

    private static String copy(MultipartFile sent, Path to) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = sent.getInputStream();
                OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The file's own name; some browsers send the whole path. Too long ones keep their end, which has the ending. */
    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String own = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = own.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", " ").strip();
        return clean.length() <= MOST_NAME ? clean : clean.substring(clean.length() - MOST_NAME);
    }
}
