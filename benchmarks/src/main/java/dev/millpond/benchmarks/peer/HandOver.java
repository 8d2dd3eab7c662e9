package dev.millpond.benchmarks.peer;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Objects that one thread takes and another one gives back. They travel through bounded queues with one sender and one receiver
 * each, in which each place has cache lines of its own: about the least that handing something over costs, and the same for all
 * pools. Who finds his queue full or empty spins, so that no time of a sleeping thread is measured. The ten objects of a row are
 * enough for all that may be under way: nobody ever waits for one.
 *
 * <p>Each object is in use from when it is taken until it is given back; see {@link Thing}.
 *
 * @param <H> what the pool hands out
 */
public final class HandOver<H> {

    /** How many objects a thread may have handed over before it waits for one in exchange, so that they need no lockstep. */
    private static final int AHEAD = 3;

    private static final int PLACES = 8;
    private static final int REFERENCES_OF_LINES = 32;
    private static final int SPINS = 256;

    private final AtomicReferenceArray<@Nullable H> places =
            new AtomicReferenceArray<>((2 * PLACES + 1) * REFERENCES_OF_LINES);

    /** One of two threads, each of which gives back what the other has taken. Answers false if the measurement ended meanwhile. */
    boolean exchange(Peer<H> peer, Side side, Control control) throws Exception {
        if (side.sent - side.received == AHEAD && !receive(peer, 1 - side.index, side, control)) {
            return false;
        }
        return send(peer, side.index, side, control);
    }

    /** Takes an object and sends it. Answers false as well. */
    boolean send(Peer<H> peer, int queue, Side side, Control control) throws Exception {
        H handle = peer.acquire();
        peer.thing(handle).begin();
        int place = place(queue, side.sent);
        for (int spins = 1; places.getAcquire(place) != null; spins++) {
            if (control.stopMeasurement) {
                giveBack(peer, handle);
                return false;
            }
            pause(spins);
        }
        places.setRelease(place, handle);
        side.sent++;
        return true;
    }

    /** Receives an object and gives it back. Answers false as well. */
    boolean receive(Peer<H> peer, int queue, Side side, Control control) throws Exception {
        int place = place(queue, side.received);
        H handle = places.getAcquire(place);
        for (int spins = 1; handle == null; spins++) {
            if (control.stopMeasurement) {
                return false;
            }
            pause(spins);
            handle = places.getAcquire(place);
        }
        places.setRelease(place, null);
        side.received++;
        giveBack(peer, handle);
        return true;
    }

    private void giveBack(Peer<H> peer, H handle) throws Exception {
        peer.thing(handle).end();
        peer.release(handle);
    }

    /** What is under way when all threads have ended. */
    void giveBackRest(Peer<H> peer) throws Exception {
        for (int place = 0; place < places.length(); place++) {
            H handle = places.getAndSet(place, null);
            if (handle != null) {
                giveBack(peer, handle);
            }
        }
    }

    private static int place(int queue, int count) {
        return (queue * PLACES + Math.floorMod(count, PLACES) + 1) * REFERENCES_OF_LINES;
    }

    @SuppressWarnings("ThreadPriorityCheck") // the other thread may have no processor to run on
    private static void pause(int spins) {
        if (spins % SPINS == 0) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
    }

    /** What a thread knows of itself. */
    @State(Scope.Thread)
    public static class Side {

        private int index;
        private int sent;
        private int received;

        @Setup
        public void findIndex(ThreadParams threads) {
            index = threads.getThreadIndex();
        }
    }
}
