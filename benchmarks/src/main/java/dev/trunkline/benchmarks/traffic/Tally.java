package dev.trunkline.benchmarks.traffic;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts what became of calls. */
record Tally(int calls, int right, int wrong, int wrongWithoutAWord, int unknown, int flagged, int oracleRight) {
    static Tally of(Collection<Attempt> attempts) {
        return new Tally(
                attempts.size(),
                count(attempts, Attempt::isRight),
                count(attempts, Attempt::isWrong),
                count(attempts, Attempt::isWrongWithoutAWord),
                count(attempts, Attempt::isUnknown),
                count(attempts, Attempt::uncertain),
                count(attempts, Attempt::isOracleRight));
    }

    private static int count(Collection<Attempt> attempts, Predicate<Attempt> those) {
        return (int) attempts.stream().filter(those).count();
    }

    Tally plus(Tally other) {
        return new Tally(
                calls + other.calls,
                right + other.right,
                wrong + other.wrong,
                wrongWithoutAWord + other.wrongWithoutAWord,
                unknown + other.unknown,
                flagged + other.flagged,
                oracleRight + other.oracleRight);
    }

    /** Right beside an oracle, as a ratio. */
    double besideTheOracle() {
        return oracleRight == 0 ? 1 : (double) right / oracleRight;
    }

    /** This part of the calls. */
    double share(int part) {
        return calls == 0 ? 0 : (double) part / calls;
    }

    static List<Attempt> ofSessionNumbers(Stream<Attempt> attempts) {
        return attempts.filter(attempt -> attempt.kind().equals("SESSION")).toList();
    }
}
