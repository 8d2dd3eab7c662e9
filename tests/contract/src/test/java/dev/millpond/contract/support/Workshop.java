package dev.millpond.contract.support;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where items are made: counts them, and makes hooks fail on demand. */
public final class Workshop {

    /** What an item's hook does besides being counted. */
    public interface Step {
        void run(Item item) throws WorkshopException;
    }

    private final ConcurrentHashMap<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final AtomicInteger live = new AtomicInteger();
    private final AtomicInteger mostLive = new AtomicInteger();

    /** Only factories look at this. */
    public volatile boolean makesNull;

    public volatile Step onCreate = item -> {};
    public volatile Step onActivate = item -> {};
    public volatile Step onPassivate = item -> {};
    public volatile Predicate<Item> onValidate = item -> true;
    public volatile Predicate<WorkshopException> onFailure = failure -> false;
    public volatile Consumer<Item> onDestroy = item -> {};

    void create(Item item) throws WorkshopException {
        count("create");
        onCreate.run(item);
        mostLive.accumulateAndGet(live.incrementAndGet(), Math::max);
    }

    void activate(Item item) throws WorkshopException {
        count("activate");
        onActivate.run(item);
    }

    void passivate(Item item) throws WorkshopException {
        count("passivate");
        onPassivate.run(item);
    }

    boolean validate(Item item) {
        count("validate");
        return onValidate.test(item);
    }

    boolean judge(WorkshopException failure) {
        count("judge");
        return onFailure.test(failure);
    }

    void destroy(Item item) {
        count("destroy");
        live.decrementAndGet();
        onDestroy.accept(item);
    }

    /** Writes off what is live: its pool is gone. */
    public void forget() {
        live.set(0);
    }

    public int calls(String hook) {
        AtomicInteger count = calls.get(hook);
        return count == null ? 0 : count.get();
    }

    public int live() {
        return live.get();
    }

    public int mostLive() {
        return mostLive.get();
    }

    private void count(String hook) {
        calls.computeIfAbsent(hook, any -> new AtomicInteger()).incrementAndGet();
    }
}
