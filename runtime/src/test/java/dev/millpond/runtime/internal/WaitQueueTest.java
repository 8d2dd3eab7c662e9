package dev.millpond.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WaitQueue<String> queue = new WaitQueue<>();

    @Test
    void countsWhoWaits() {
        assertThat(queue.isEmpty()).isTrue();
        Waiter<String> waiter = join();
        join();
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.isEmpty()).isFalse();
        queue.leave(waiter);
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void handsToTheFirstComer() {
        Waiter<String> first = join();
        Waiter<String> second = join();

        assertThat(queue.handOff("item")).isTrue();
        assertThat(first.hasItem()).isTrue();
        assertThat(second.hasItem()).isFalse();
        assertThat(queue.leave(first)).isEqualTo("item");
        assertThat(queue.handOff("other")).isTrue();
        assertThat(queue.leave(second)).isEqualTo("other");
    }

    @Test
    void handsToOneThatWasSignalledToo() {
        Waiter<String> waiter = join();
        queue.signal();

        assertThat(queue.handOff("item")).isTrue();
        assertThat(queue.leave(waiter)).isEqualTo("item");
    }

    @Test
    void handsToNobodyWhoLeft() {
        Waiter<String> first = join();
        assertThat(queue.leave(first)).isNull();

        assertThat(queue.handOff("item")).isFalse();
        assertThat(first.hasItem()).isFalse();
    }

    @Test
    void oneWhoHasAnItemGetsNoSecond() {
        Waiter<String> waiter = join();
        queue.handOff("item");

        assertThat(queue.handOff("other")).isFalse();
        assertThat(queue.leave(waiter)).isEqualTo("item");
    }

    @Test
    void aSignalledThreadDoesNotPark() {
        Waiter<String> waiter = join();
        queue.signal();

        assertTimeoutPreemptively(PATIENCE, () -> parkThrice(waiter));
    }

    @Test
    void aThreadThatWasHandedAnItemDoesNotPark() {
        Waiter<String> waiter = join();
        queue.handOff("item");

        assertTimeoutPreemptively(PATIENCE, () -> parkThrice(waiter));
    }

    @Test
    void aThreadThatRearmedParksAgainAndASignalEndsThat() throws InterruptedException {
        Thread thread = new Thread(() -> {
            Waiter<String> waiter = join();
            while (!waiter.hasItem()) {
                waiter.park(Long.MAX_VALUE);
                queue.call(waiter);
            }
        });
        thread.start();
        while (!queue.handOff("item")) {
            queue.signal();
            Thread.onSpinWait();
        }
        thread.join(PATIENCE.toMillis());

        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void aHeadThatIsOnItsWayIsNotDue() {
        Waiter<String> head = join();
        queue.signal();
        assertThat(queue.isHeadDue()).isFalse();

        queue.call(head);
        assertThat(queue.isHeadDue()).isTrue();
    }

    @Test
    void theQueueIsQuietFromASignalUntilTheHeadLooksAgain() {
        Waiter<String> head = join();
        assertThat(queue.isCalling()).isFalse();
        queue.call(head);
        assertThat(queue.isCalling()).isTrue();
        queue.signal();
        assertThat(queue.isCalling()).isFalse();
        queue.call(head);
        assertThat(queue.isCalling()).isTrue();
    }

    @Test
    void whoLeavesAQuietQueueSignalsItsSuccessor() {
        Waiter<String> first = join();
        queue.call(first);
        Waiter<String> second = join();
        queue.signal();
        queue.leave(first);

        assertThat(second.isSignalled()).isTrue();
    }

    @Test
    void theHeadIsDueAtOnceIfNobodyWasServedLately() {
        assertThat(queue.isHeadDue()).as("nobody waits").isFalse();
        join();

        assertThat(queue.isHeadDue()).isTrue();
    }

    @Test
    void theHeadIsNotDueAgainBeforeTheFairnessTime() {
        join();
        long before = System.nanoTime();
        queue.handOff("item");
        join();
        while (!queue.isHeadDue()) {
            Thread.onSpinWait();
        }

        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(WaitQueue.FAIRNESS_NANOS);
    }

    @Test
    void whoMakesAQuietQueueCallLooksAgainSoonWithoutASignal() {
        Waiter<String> first = join();
        queue.call(first);
        long start = System.nanoTime();
        first.park(Duration.ofHours(1).toNanos());

        assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(90).toNanos());
    }

    @Test
    void whoLeavesBeforeItLookedAgainHasItsSuccessorDoSo() {
        Waiter<String> first = join();
        queue.call(first);
        Waiter<String> second = join();
        queue.call(second);
        assertThat(second.isOnDuty()).isFalse();
        queue.leave(first);

        assertThat(second.isOnDuty()).isTrue();
        assertTimeoutPreemptively(PATIENCE, () -> {
            while (second.isOnDuty()) {
                queue.call(second);
                second.park(Duration.ofHours(1).toNanos());
            }
        });
    }

    /** With the signal taken into account none of these lasts; without it the second would. */
    private static void parkThrice(Waiter<String> waiter) {
        long start = System.nanoTime();
        for (int look = 0; look < 3; look++) {
            waiter.park(Duration.ofHours(1).toNanos());
        }
        assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(900).toNanos());
    }

    @Test
    void oneWithoutAThreadHasATaskRunInsteadOfBeingUnparked() {
        AtomicInteger looks = new AtomicInteger();
        Waiter<String> waiter = new Waiter<>(looks::incrementAndGet, new Deadline(Long.MAX_VALUE));
        queue.join(waiter);
        queue.signal();
        queue.signal();
        assertThat(looks).as("until it looks again, once is enough").hasValue(1);
        queue.call(waiter);
        queue.signal();
        assertThat(looks).hasValue(2);
        queue.handOff("item");

        assertThat(looks).hasValue(3);
        assertThat(queue.leave(waiter)).isEqualTo("item");
    }

    @Test
    void thoseWithoutAThreadWhoseTimeIsUpAreToldSo() {
        List<String> told = new ArrayList<>();
        join();
        queue.join(new Waiter<>(() -> told.add("late"), new Deadline(0)));
        queue.join(new Waiter<>(
                () -> told.add("soon"), new Deadline(Duration.ofHours(1).toNanos())));
        queue.join(new Waiter<>(() -> told.add("never"), new Deadline(Long.MAX_VALUE)));

        assertThat(queue.signalOverdue()).isBetween(1L, Duration.ofHours(1).toNanos());
        assertThat(told).containsExactly("late");
    }

    @Test
    void theFirstOnesAreToldTogether() {
        List<String> told = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            queue.join(new Waiter<>(() -> told.add(name), new Deadline(Long.MAX_VALUE)));
        }
        queue.signalFirst(2);

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void thoseThatLeaveALongQueueDoNotStayInIt() {
        List<Waiter<String>> waiters = new ArrayList<>();
        for (int count = 0; count < 1_000; count++) {
            waiters.add(join());
        }
        for (int count = 999; count > 0; count--) {
            queue.leave(waiters.get(count));
        }

        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.handOff("item")).isTrue();
        assertThat(queue.leave(waiters.get(0))).isEqualTo("item");
        assertThat(queue.handOff("other")).isFalse();
    }

    private Waiter<String> join() {
        Waiter<String> waiter = new Waiter<>();
        queue.join(waiter);
        return waiter;
    }
}
