package okoplan.calendar.phrase;

/** Tells a slip of the keyboard from another word. */
final class Spelling {

    private Spelling() {}

    /** The words differ by one letter that is wrong, missing, superfluous, or swapped with its neighbour. */
    static boolean isOneSlipAway(String written, String meant) {
        int difference = written.length() - meant.length();
        if (Math.abs(difference) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(written.length(), meant.length());
        while (same < shorter && written.charAt(same) == meant.charAt(same)) {
            same++;
        }
        if (difference == 1) {
            return written.substring(same + 1).equals(meant.substring(same));
        }
        if (difference == -1) {
            return written.substring(same).equals(meant.substring(same + 1));
        }
        if (same == shorter || written.substring(same + 1).equals(meant.substring(same + 1))) {
            return true;
        }
        return same + 1 < shorter
                && written.charAt(same) == meant.charAt(same + 1)
                && written.charAt(same + 1) == meant.charAt(same)
                && written.substring(same + 2).equals(meant.substring(same + 2));
    }
}
