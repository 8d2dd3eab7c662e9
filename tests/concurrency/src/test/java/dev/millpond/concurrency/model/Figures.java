package dev.millpond.concurrency.model;

import java.util.Arrays;

/** A pool without threads, and without objects: what matters is how many are lent. */
public abstract class Figures {

    private int room;
    private final int[] acquired = new int[PoolUse.MOST_THREADS];
    private final boolean[] passedOn = new boolean[2];

    Figures(int room, int passedOn) {
        this.room = room;
        Arrays.fill(this.passedOn, 0, passedOn, true);
    }

    public boolean tryAcquire(int thread) {
        if (room == 0) {
            return false;
        }
        room--;
        acquired[thread]++;
        return true;
    }

    public void close(int thread) {
        if (acquired[thread] > 0) {
            acquired[thread]--;
            room++;
        }
    }

    public void closeLate(int thread) {}

    public void closePassedOn(int lease) {
        if (passedOn[lease]) {
            passedOn[lease] = false;
            room++;
        }
    }

    public void invalidate(int thread) {
        close(thread);
    }

    final void addRoom() {
        room++;
    }

    public static class OneObject extends Figures {
        public OneObject() {
            super(1, 0);
        }
    }

    public static class PassedOn extends Figures {
        public PassedOn() {
            super(0, 2);
        }
    }

    public static class TwoObjects extends Figures {
        public TwoObjects() {
            super(2, 0);
        }
    }

    public static class Growing extends Figures {
        private boolean grown;

        public Growing() {
            super(1, 0);
        }

        public void grow() {
            if (!grown) {
                grown = true;
                addRoom();
            }
        }
    }
}
