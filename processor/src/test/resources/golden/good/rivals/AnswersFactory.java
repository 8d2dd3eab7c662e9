package rivals;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
abstract class AnswersFactory {
    @Create
    abstract Answers make();
}
