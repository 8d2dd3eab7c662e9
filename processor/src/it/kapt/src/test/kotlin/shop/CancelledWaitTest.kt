package shop

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.function.Supplier
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import reactor.core.publisher.Mono

/** Who waits for an object, and is cancelled while it is on its way, does not keep it. */
class CancelledWaitTest {

    private val pool = SessionPool.create("localhost")

    @AfterEach
    fun close() {
        pool.close()
    }

    @Test
    fun `coroutine that awaits the end of its work`() = race { begin { use().await() } }

    @Test
    fun `coroutine that awaits a lease`() = race { begin { awaitLease().use { session -> session.ask("who") } } }

    @Test
    fun `mono of the end of some work`() = race { Mono.fromFuture(Supplier { use() }).subscribe({}, {})::dispose }

    @Test
    fun `mono of a lease`() = race {
        Mono.usingWhen(
                Mono.fromFuture(Supplier { pool.acquireAsync() }),
                { session -> Mono.fromCallable { session.ask("who") } },
                { session -> Mono.fromRunnable<Void> { session.close() } },
            )
            // Mono.fromFuture may be cancelled when it has a lease already
            .doOnDiscard(SessionLease::class.java) { session -> session.close() }
            .subscribe({}, {})::dispose
    }

    private fun use(): CompletableFuture<List<String>> =
        pool.useAsync { session -> CompletableFuture.completedFuture(session.ask("who")) }

    /** `acquireAsync().await()` forgets a lease if it is cancelled before it can go on; the future has it still. */
    private suspend fun awaitLease(): SessionLease {
        val coming = pool.acquireAsync()
        try {
            return coming.await()
        } catch (cancelled: CancellationException) {
            coming.thenAccept { session -> session.close() }
            throw cancelled
        }
    }

    /** Runs a coroutine up to where it waits, and answers what cancels it. */
    private fun begin(work: suspend () -> Unit): () -> Unit {
        val job = CoroutineScope(Dispatchers.Default).launch(start = CoroutineStart.UNDISPATCHED) { work() }
        return { job.cancel() }
    }

    /** Over and over, an object comes back on one thread while who waits for it is cancelled on another. */
    private fun race(wait: () -> () -> Unit) {
        repeat(ROUNDS) { round ->
            val held = List(2) { pool.acquire() }
            val cancel = wait()
            val first = { held.first().close() }
            val elsewhere = CompletableFuture.runAsync(if (round % 2 == 0) first else cancel)
            if (round % 2 == 0) cancel() else first()
            elsewhere.join()
            held.last().close()
        }
        assertNothingIsLent()
    }

    private fun assertNothingIsLent() {
        val end = System.nanoTime() + Duration.ofSeconds(10).toNanos()
        while (pool.stats().leased() > 0 && System.nanoTime() < end) {
            Thread.sleep(1)
        }
        assertEquals(0, pool.stats().leased())
    }

    private companion object {
        const val ROUNDS = 2_000
    }
}
