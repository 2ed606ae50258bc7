package okoplan.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import okoplan.database.KillableServer;
import org.jspecify.annotations.Nullable;

/** Two copies of the application that were started at once on an empty database, and the balancer before them. */
final class Site implements AutoCloseable {

    final Path folder;
    final KillableServer server;
    final Rows rows;
    final RunningCopy first;
    final RunningCopy second;
    final Balancer balancer;
    final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    /** For temporary files of both copies. */
    final Path disk;

    /** False where this process may not mount one. */
    final boolean diskIsSmall;

    private Site(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        disk = Files.createDirectory(folder.resolve("small-disk"));
        diskIsSmall = run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()) == 0;
        server = KillableServer.start(folder.resolve("database"));
        rows = new Rows(server, "okoplan");
        mail.start();
        int mailPort = mail.getSmtp().getPort();
        first = RunningCopy.starting("first", server, mailPort, folder, disk);
        second = RunningCopy.starting("second", server, mailPort, folder, disk);
        balancer = Balancer.between(first, second);
    }

    static Site start(Path folder) throws IOException, InterruptedException {
        Site site = new Site(folder);
        try {
            site.first.awaitStart();
            site.second.awaitStart();
            return site;
        } catch (RuntimeException | Error e) {
            site.close();
            throw e;
        }
    }

    /** The copy that is left when the other one has been killed. */
    RunningCopy living() {
        return first.isAlive() ? first : second;
    }

    RunningCopy copy(@Nullable String name) {
        return first.name().equals(name) ? first : second;
    }

    RunningCopy besides(RunningCopy copy) {
        return copy == first ? second : first;
    }

    /** Waits until the day's letters are out, and sees that nobody has got one twice. */
    void awaitLetters() throws SQLException {
        await("letters")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        rows.number("select count(*) from digest_run where kind = 'DAILY' and day = date '2027-03-01'")
                                        == 2
                                && rows.number("select count(*) from digest_letter where state = 'WAITING'") == 0);
        assertThat(rows.number("select count(*) from digest_letter where state = 'SENT'"))
                .isGreaterThan(10);
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(Site::subjectAndReader))
                .hasSize((int) rows.number("select count(*) from digest_letter where state = 'SENT'"))
                .doesNotHaveDuplicates();
    }

    private static String subjectAndReader(MimeMessage letter) {
        try {
            return letter.getSubject() + letter.getAllRecipients()[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What both have logged. */
    String log() {
        return first.log() + second.log();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        balancer.close();
        first.close();
        second.close();
        mail.stop();
        server.close();
        if (diskIsSmall) {
            run("umount", "-l", disk.toString());
        }
    }
}
