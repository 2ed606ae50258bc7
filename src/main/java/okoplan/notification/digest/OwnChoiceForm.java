package okoplan.notification.digest;

/** What a person wants to be told, as it is chosen. */
public class OwnChoiceForm {

    private boolean dailyMail;
    private boolean weeklyMail;
    private boolean reminders;

    static OwnChoiceForm from(OwnChoice.Choice choice) {
        OwnChoiceForm form = new OwnChoiceForm();
        form.dailyMail = choice.dailyMail();
        form.weeklyMail = choice.weeklyMail();
        form.reminders = choice.reminders();
        return form;
    }

    OwnChoice.Choice choice() {
        return new OwnChoice.Choice(dailyMail, weeklyMail, reminders);
    }

    public boolean isDailyMail() {
        return dailyMail;
    }

    public void setDailyMail(boolean dailyMail) {
        this.dailyMail = dailyMail;
    }

    public boolean isWeeklyMail() {
        return weeklyMail;
    }

    public void setWeeklyMail(boolean weeklyMail) {
        this.weeklyMail = weeklyMail;
    }

    public boolean isReminders() {
        return reminders;
    }

    public void setReminders(boolean reminders) {
        this.reminders = reminders;
    }
}
