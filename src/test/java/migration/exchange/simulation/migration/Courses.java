package migration.exchange.simulation.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The courses of the migrants of one citizenship: each has a contiguous range of indices, which a search turns into it. */
final class Courses {

    private final List<Course> all = new ArrayList<>();
    private int[] ends = new int[0];

    void add(Course course, int persons) {
        if (persons > 0) {
            all.add(course);
            ends = Arrays.copyOf(ends, ends.length + 1);
            ends[ends.length - 1] = persons + (ends.length > 1 ? ends[ends.length - 2] : 0);
        }
    }

    int persons() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    Course of(int index) {
        int at = Arrays.binarySearch(ends, index + 1);
        return all.get(at < 0 ? -at - 1 : at);
    }
}
