package okoplan.exchange.recognition;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import okoplan.plan.PlanLevel;

/** Tells a school's own plan from a municipality's by who approved it, whose letterhead it has, and whom it names. */
final class LevelJudge {

    private static final String SCHOOL_NAME =
            "(?:МБОУ|МКОУ|МАОУ|МОУ|ГБОУ|ГКОУ|МБНОУ|СОШ|ООШ|НОШ|средн\\p{L}+ (?:обще)?образовательн\\p{L}+ школ\\p{L}+"
                    + "|основн\\p{L}+ общеобразовательн\\p{L}+ школ\\p{L}+|гимнази[яиюей]{1,2}|лице[йяюе]м?|прогимнази\\p{L}+|детск\\p{L}+ сад\\p{L}*|школ[аыеуой]{1,2}\\s*(?:№|имени|им\\.|[-–]|с\\.|п\\.)"
                    + "|(?:бюджетн|казенн|казённ|автономн)\\p{L}+ (?:дошкольн\\p{L}+ )?(?:обще)?образовательн\\p{L}+ (?:учреждени|организаци)\\p{L}+)";
    private static final Pattern SCHOOL = Pattern.compile("(?iu)\\b" + SCHOOL_NAME, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIRECTOR = Pattern.compile(
            "(?iu)\\bдиректор\\s+(?![^\\n]{0,90}(?:управлени|отдел|центр))(?:школ|гимнази|лице|МБОУ|МКОУ|МАОУ|МОУ|ГБОУ|ОО\\b|ОУ\\b|муниципальн\\p{L}+ (?:бюджетн|казенн|казённ|автономн|обще)|учреждени|\\p{Lu}?\\p{L}*\\s*СОШ|\\p{Lu}?\\p{L}*\\s*ООШ)"
                    + "|и\\.\\s?о\\.\\s?директора\\s+(?:школ|МБОУ|МКОУ|МАОУ|МОУ)|заведующ\\p{L}+\\s+(?:МБДОУ|МДОУ|МКДОУ|детск)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DEPARTMENT = Pattern.compile(
            "(?iu)(?:начальник|заведующ|руководител|председател|директор|глав)\\p{L}*[^.]{0,60}(?:управлени|отдел|департамент|комитет|администрац|министерств|район|округ)"
                    + "|управлени\\p{L}+ образовани|отдел\\p{L}* образовани|комитет\\p{L}* (?:по )?образовани|департамент\\p{L}* образовани|муниципальн\\p{L}+ (?:район|округ)|городск\\p{L}+ округ"
                    + "|методическ\\p{L}+ (?:центр|служб|кабинет)|дополнительного профессионального|\\bДПО\\b|центр\\p{L}* (?:развития|оценки|качества)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SCHOOLS = Pattern.compile(
            "(?iu)(?:образовательных (?:организаций|организациях|учреждений|учреждениях)|школах|школ района|района|муниципальн)");
    private static final Pattern OWN_PEOPLE = Pattern.compile(
            "(?iu)(?:зам\\p{L}*\\.? ?директора|администраци[яи] школы|классные руководители|учител[яь]|педагог|директор(?! (?:ОО|ОУ|школ))|руководител[ьи] (?:ШМО|МО)|социальн|психолог|завуч)");
    private static final Pattern OTHERS = Pattern.compile(
            "(?u)(?:\\bОО\\b|\\bОУ\\b|(?iu:управлени|отдел|руководител[ьи] (?:ОО|ОУ|образоват|школ|общеобр)|директора (?:школ|ОО)|методическ\\p{L}+ (?:центр|служб|кабинет)|ИМЦ|ММС|РМК|РМО|общеобразовательные|образовательные организации|муниципальн))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private LevelJudge() {}

    /**
     * The level.
     *
     * @param head lines above the measures, the title among them
     * @param responsibles the responsible texts of the measures
     */
    static PlanLevel level(List<HeadLine> head, String title, Collection<String> responsibles) {
        StringBuilder all = new StringBuilder();
        head.forEach(line -> all.append(line.text()).append('\n'));
        String text = all.toString();
        if (DIRECTOR.matcher(text).find()) {
            return PlanLevel.SCHOOL;
        }
        if (SCHOOL.matcher(title).find() && !SCHOOLS.matcher(title).find()) {
            return PlanLevel.SCHOOL;
        }
        if (DEPARTMENT.matcher(text).find()) {
            return PlanLevel.MUNICIPAL;
        }
        if (SCHOOL.matcher(text).find()) {
            return PlanLevel.SCHOOL;
        }
        long own = responsibles.stream()
                .filter(party -> OWN_PEOPLE.matcher(party).find()
                        && !OTHERS.matcher(party).find())
                .count();
        long others = responsibles.stream()
                .filter(party -> OTHERS.matcher(party).find())
                .count();
        return own > 0 && own > others * 3 ? PlanLevel.SCHOOL : PlanLevel.MUNICIPAL;
    }
}
