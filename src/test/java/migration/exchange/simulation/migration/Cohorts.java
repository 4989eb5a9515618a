package migration.exchange.simulation.migration;

import java.util.List;

/** Those of one citizenship and sex who migrated in each year and may migrate back. */
final class Cohorts {

    private final List<Integer> years;
    private final int[] left;
    private final String sex;
    private final boolean residents;
    private final Courses courses;

    /** @param residents whether they lived here before their first migration */
    Cohorts(List<Integer> years, int[] persons, String sex, boolean residents, Courses courses) {
        this.years = years;
        this.left = persons.clone();
        this.sex = sex;
        this.residents = residents;
        this.courses = courses;
    }

    /** Lets persons of the years from number {@code from} down to {@code to} migrate back; returns how many are short. */
    int back(int wanted, int year, int from, int to) {
        int rest = wanted;
        for (int of = from; of >= Math.max(0, to) && rest > 0; of--) {
            int taken = Math.min(rest, left[of]);
            left[of] -= taken;
            rest -= taken;
            courses.add(new Course(sex, residents, years.get(of), years.get(year)), taken);
        }
        return rest;
    }

    /** The others migrate only once. */
    void settle() {
        for (int of = 0; of < left.length; of++) {
            courses.add(new Course(sex, residents, years.get(of), Course.NEVER), left[of]);
        }
    }
}
