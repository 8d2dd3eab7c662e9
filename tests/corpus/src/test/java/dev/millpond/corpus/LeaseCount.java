package dev.millpond.corpus;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Counts what the leases forward while javac compiles them. */
final class LeaseCount implements TaskListener {

    private final JavacTask task;
    private final Batch batch;
    private final Map<Specimen, Integer> forwarded;

    LeaseCount(JavacTask task, Batch batch, Map<Specimen, Integer> forwarded) {
        this.task = task;
        this.batch = batch;
        this.forwarded = forwarded;
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
            String name = type.getQualifiedName().toString();
            if (name.endsWith("Lease")) {
                batch.of(name)
                        .ifPresent(specimen -> forwarded.put(
                                specimen, new PublicMethods(task.getElements(), task.getTypes()).forwardedBy(type)));
            }
        }
    }
}
