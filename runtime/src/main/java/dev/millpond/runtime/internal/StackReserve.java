package dev.millpond.runtime.internal;

/**
 * Sees to it that enough of the thread's stack is left for a change that must not be left half done. A thread that has
 * recursed too deeply may overflow its stack at any call; here it does so before anything has been changed.
 */
public final class StackReserve {

    /** More than a change of a slot table takes, also in an interpreter. */
    private static final int FRAMES = 48;

    private StackReserve() {}

    /**
     * Uses the stack up to the reserve, and leaves it.
     *
     * @throws StackOverflowError if there is less
     */
    public static void ensure() {
        long sum =
                descend(FRAMES, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
        if (sum == 0) { // never so; but what is not used is not computed
            throw new AssertionError("the sum of what is positive");
        }
    }

    /** Has parameters that no compiler keeps in registers, so that a compiled frame is large, too. */
    private static long descend(
            int frames,
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l,
            long m,
            long n,
            long o,
            long p,
            long q,
            long r,
            long s,
            long t,
            long u,
            long v,
            long w,
            long x) {
        long sum = a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x;
        return frames == 0
                ? sum
                : sum + descend(frames - 1, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, a);
    }
}
