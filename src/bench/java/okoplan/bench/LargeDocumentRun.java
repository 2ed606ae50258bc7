package okoplan.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import okoplan.exchange.fixture.PlanImport;
import okoplan.exchange.recognition.RecognisedPlan;

/** Reads one large document in a Java machine whose heap is bounded: that it comes to its end is the proof. */
final class LargeDocumentRun {

    private LargeDocumentRun() {}

    public static void main(String[] args) {
        int rows = Integer.parseInt(args[0]);
        try (PlanImport reading = new PlanImport()) {
            reading.read(LargeDocument.ofRows(60));
            byte[] content = LargeDocument.ofRows(rows);
            System.gc();
            double idle = usedMegabytes();
            long start = System.nanoTime();
            List<RecognisedPlan> plans = reading.read(content);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows (%,d kB): %,d measures in %.1f s; heap limit %d MB, %.0f MB in use before, %.0f MB with the result held%n",
                    rows,
                    content.length / 1024,
                    plans.get(0).measures().size(),
                    seconds,
                    Runtime.getRuntime().maxMemory() >> 20,
                    idle,
                    usedMegabytes());
        }
    }

    private static double usedMegabytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }
}
