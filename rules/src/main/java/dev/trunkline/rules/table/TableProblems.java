package dev.trunkline.rules.table;

import dev.trunkline.rules.language.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one table, by cell. */
final class TableProblems {
    private final List<String> headers;
    private final List<Found> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    TableProblems(List<String> headers) {
        this.headers = headers;
    }

    void add(Place place, String code, String message) {
        found.add(new Found(place, code, message));
        places.add(place);
    }

    void ofTable(String code, String message) {
        add(new Place(0, 0), code, message);
    }

    boolean areNone() {
        return found.isEmpty();
    }

    /** Whether as many are known as are told. */
    boolean areFull() {
        return found.size() >= Limits.PROBLEMS;
    }

    boolean areAt(Place place) {
        return places.contains(place);
    }

    /** The first of them, row by row. */
    List<TableProblem> all() {
        return found.stream()
                .sorted(Comparator.comparing(Found::place, Place.IN_ORDER))
                .limit(Limits.PROBLEMS)
                .map(this::shown)
                .toList();
    }

    private TableProblem shown(Found problem) {
        Place place = problem.place;
        if (place.row() == 0) {
            return TableProblem.ofTable(problem.code, problem.message);
        }
        String header =
                place.column() < headers.size() ? headers.get(place.column()).strip() : "";
        return new TableProblem(place.row(), header, place.name(), problem.code, problem.message);
    }

    private record Found(Place place, String code, String message) {}
}
