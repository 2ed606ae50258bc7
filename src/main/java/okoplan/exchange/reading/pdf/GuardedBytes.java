package okoplan.exchange.reading.pdf;

import java.io.IOException;
import okoplan.exchange.reading.assembly.ReadingGuard;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The file's bytes, that end the reading when its time is up: the library's own loops ask for them. */
final class GuardedBytes extends RandomAccessReadBuffer {

    /** Not at every byte. */
    private static final int OFTEN = 1024;

    private final ReadingGuard guard;
    private int reads;

    GuardedBytes(byte[] content, ReadingGuard guard) {
        super(content);
        this.guard = guard;
    }

    private void check() {
        if (++reads % OFTEN == 0) {
            guard.check();
        }
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        check();
        return super.read(buffer, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        check();
        super.seek(position);
    }
}
