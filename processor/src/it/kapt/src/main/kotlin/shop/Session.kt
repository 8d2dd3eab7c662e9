package shop

import dev.millpond.Passivate
import dev.millpond.Pooled

@Pooled(maxSize = 2)
class Session(private val url: String) {
    var user: String? = null

    fun ask(vararg questions: String): List<String> = questions.map { "$it: $url" }

    @Passivate
    fun forget() {
        user = null
    }
}

fun ask(): List<String> {
    val pool = SessionPool.create("localhost")
    val answers: List<String> = pool.acquire().use { session -> session.ask("who", "where") }
    return answers + pool.use<List<String>, RuntimeException> { session -> session.ask("how") }
}
