package okoplan.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import okoplan.access.TestTown;
import okoplan.browser.Browsing;
import okoplan.browser.OkoPlanBrowserTest;
import okoplan.shared.Actor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Lists and the dashboard as they come out of the printer. */
@OkoPlanBrowserTest
class ListPrintBrowserTests {

    /** Every block that sticks out of its sheet to the right. */
    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('main table, main figure, main section')]
                .filter(block => block.checkVisibility() && block.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(block => block.className)
            """;

    private static final int A4_ACROSS = 1_000;

    private final ListGround ground;

    ListPrintBrowserTests(ApplicationContext context) {
        this.ground = new ListGround(context).filled();
    }

    @Test
    void printsListsAsTheyAreHandedOn(Browsing browsing) throws Exception {
        Page page = signIn(browsing, ground.head);
        for (String list : List.of(
                "/assignments",
                "/assignments?status=overdue",
                "/review",
                "/plans",
                "/oversight/undated",
                "/oversight")) {
            check(page, list, List.of("Напечатано 23 ноября 2026"), List.of("Скачать XLSX", "Применить", "Выйти"));
        }
        check(
                page,
                "/assignments?status=overdue&late=8-30",
                List.of("Отбор: Просроченные; Просрочено от 8 до 30 дней"),
                List.of("Применить"));
        check(page, "/plans", List.of("Напечатана страница 1 списка", "Без отбора"), List.of("Весь список на одной"));
        check(page, "/plans?whole=true", List.of("План № 55"), List.of("Напечатана страница"));
    }

    @Test
    void printsTheAdministratorsLists(Browsing browsing) throws Exception {
        Page page = signIn(browsing, ground.town.admin);
        for (String list : List.of("schools", "organizations", "groups", "persons", "accounts")) {
            check(page, "/admin/" + list + "?use=ALL", List.of("Отбор: Все"), List.of("Применить", "Скачать XLSX"));
        }
    }

    private Page signIn(Browsing browsing, Actor actor) {
        return browsing.signIn(ground.town.username(actor), TestTown.PASSWORD);
    }

    private static void check(Page page, String address, List<String> printed, List<String> notPrinted)
            throws Exception {
        page.navigate(address);
        String municipality = page.locator(".brand-place").first().textContent();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(A4_ACROSS, 700);
        assertThat(page.evaluate(STICKING_OUT)).as(address).isEqualTo(List.of());
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDRectangle sheet = paper.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).as(address).isGreaterThan(sheet.getHeight());
            String text = new PDFTextStripper().getText(paper).replaceAll("[\\s\u00a0]+", " ");
            assertThat(text)
                    .as(address)
                    .contains(municipality)
                    .contains(printed)
                    .doesNotContain(notPrinted);
            assertThat(text).as(address).contains("1 из " + paper.getNumberOfPages());
            for (int number = 2; number < paper.getNumberOfPages(); number++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(number);
                one.setEndPage(number);
                if (!address.startsWith("/oversight")) {
                    assertThat(one.getText(paper)).as(address).containsAnyOf(heads(address));
                }
            }
        }
    }

    /** A word of the header row, which every sheet repeats. */
    private static String[] heads(String address) {
        return address.startsWith("/admin")
                ? new String[] {"азвание", "Фамилия", "Сотрудник"}
                : new String[] {"Мероприятие", "Название"};
    }
}
