package okoplan.database;

import java.nio.file.Path;

/** What the tests run in a JVM of its own: starts a server on the folder given and waits to be ended. */
final class EmbeddedPostgresProgram {

    private EmbeddedPostgresProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            long pid =
                    PostmasterFile.read(folder.resolve("cluster")).orElseThrow().pid();
            System.out.println("ready " + server.url() + " " + server.password() + " " + pid);
        } catch (DatabaseUnavailableException e) {
            System.out.println("refused " + e.getMessage());
            return;
        }
        Thread.currentThread().join();
    }
}
