package okoplan.execution.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectorTests {

    private final FileInspector inspector = new FileInspector();

    @TempDir
    Path folder;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("справка.docx", SampleFiles.docx(), FileKind.DOCX),
                Arguments.of("Сводная.XLSX", SampleFiles.xlsx(), FileKind.XLSX),
                Arguments.of("доклад.pptx", SampleFiles.pptx(), FileKind.PPTX),
                Arguments.of("справка.odt", SampleFiles.odt(), FileKind.ODT),
                Arguments.of("сводная.ods", SampleFiles.ods(), FileKind.ODS),
                Arguments.of("старая.doc", SampleFiles.doc(), FileKind.DOC),
                Arguments.of("старая.xls", SampleFiles.xls(), FileKind.XLS),
                Arguments.of("приказ.pdf", SampleFiles.pdf(), FileKind.PDF),
                Arguments.of("письмо.rtf", SampleFiles.rtf(), FileKind.RTF),
                Arguments.of("список.txt", SampleFiles.text(), FileKind.TXT),
                Arguments.of("латиницей.txt", "protocol 1".getBytes(StandardCharsets.US_ASCII), FileKind.TXT),
                Arguments.of("юникод.txt", "протокол № 1".getBytes(StandardCharsets.UTF_8), FileKind.TXT),
                Arguments.of("снимок.jpeg", SampleFiles.jpeg(), FileKind.JPEG),
                Arguments.of("снимок.png", SampleFiles.png(), FileKind.PNG),
                Arguments.of("снимок.webp", SampleFiles.webp(), FileKind.WEBP),
                Arguments.of("снимок.heic", SampleFiles.heic(), FileKind.HEIC),
                Arguments.of("скан.tif", SampleFiles.tiff(), FileKind.TIFF));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void takesWhatItKnows(String name, byte[] content, FileKind kind) throws IOException {
        assertThat(inspect(name, content)).isEqualTo(kind);
    }

    static Stream<Arguments> refused() {
        byte[] docx = SampleFiles.docx();
        return Stream.of(
                Arguments.of("пустой.docx", new byte[0], FileProblem.EMPTY),
                Arguments.of("архив.zip", SampleFiles.plainZip(), FileProblem.KIND),
                Arguments.of("архив.docx", SampleFiles.plainZip(), FileProblem.KIND),
                Arguments.of("программа.exe", SampleFiles.exe(), FileProblem.KIND),
                Arguments.of("программа.pdf", SampleFiles.exe(), FileProblem.KIND),
                Arguments.of("установка.doc", SampleFiles.installer(), FileProblem.KIND),
                Arguments.of("страница.html", SampleFiles.html(), FileProblem.KIND),
                Arguments.of("страница.txt", SampleFiles.html(), FileProblem.KIND),
                Arguments.of("рисунок.svg", SampleFiles.svg(), FileProblem.KIND),
                Arguments.of("рисунок.png", SampleFiles.svg(), FileProblem.KIND),
                Arguments.of("безрасширения", SampleFiles.pdf(), FileProblem.KIND),
                Arguments.of("приказ.docx", SampleFiles.pdf(), FileProblem.OTHER_KIND),
                Arguments.of("таблица.docx", SampleFiles.xlsx(), FileProblem.OTHER_KIND),
                Arguments.of("таблица.doc", SampleFiles.docx(), FileProblem.OTHER_KIND),
                Arguments.of("снимок.png", SampleFiles.jpeg(), FileProblem.OTHER_KIND),
                Arguments.of("закрытый.docx", SampleFiles.docxWithPassword(), FileProblem.PASSWORD),
                Arguments.of("закрытый.doc", SampleFiles.docWithPassword(), FileProblem.PASSWORD),
                Arguments.of("закрытый.odt", SampleFiles.odtWithPassword(), FileProblem.PASSWORD),
                Arguments.of("закрытый.pdf", SampleFiles.pdfWithPassword(), FileProblem.PASSWORD),
                Arguments.of("макросы.docx", SampleFiles.docxWithMacros(), FileProblem.MACROS),
                Arguments.of("скрытые макросы.docx", SampleFiles.docxWithHiddenMacros(), FileProblem.MACROS),
                Arguments.of("обрезанный.docx", Arrays.copyOf(docx, docx.length / 2), FileProblem.DAMAGED),
                Arguments.of("испорченный.docx", spoiled(docx), FileProblem.DAMAGED),
                Arguments.of("обрезанный.pdf", Arrays.copyOf(SampleFiles.pdf(), 60), FileProblem.DAMAGED),
                Arguments.of("обрезанный.doc", Arrays.copyOf(SampleFiles.doc(), 700), FileProblem.DAMAGED),
                Arguments.of("шум.xlsx", new byte[] {1, 2, 3, 4, 5, 6, 7, 0, 0, 1, 2}, FileProblem.DAMAGED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    void refusesEachForItsReason(String name, byte[] content, FileProblem problem) {
        assertThatExceptionOfType(FileRejectedException.class)
                .isThrownBy(() -> inspect(name, content))
                .satisfies(e -> {
                    assertThat(e.problem()).isEqualTo(problem);
                    assertThat(e.arguments()).startsWith(name);
                });
    }

    @Test
    void saysWhatAWronglyNamedFileReallyIs() {
        assertThatExceptionOfType(FileRejectedException.class)
                .isThrownBy(() -> inspect("приказ.docx", SampleFiles.pdf()))
                .satisfies(e -> assertThat(e.arguments()).containsExactly("приказ.docx", "pdf"));
    }

    private FileKind inspect(String name, byte[] content) throws IOException {
        Path file = folder.resolve("file.upload");
        Files.write(file, content);
        return inspector.inspect(file, name);
    }

    /** The packed bytes of the main part changed, the directory left whole. */
    private static byte[] spoiled(byte[] zip) {
        byte[] copy = zip.clone();
        String text = new String(copy, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("word/document.xml", text.indexOf("PK\u0003\u0004", 4)) + 20;
        Arrays.fill(copy, at, at + 12, (byte) 0x55);
        return copy;
    }
}
