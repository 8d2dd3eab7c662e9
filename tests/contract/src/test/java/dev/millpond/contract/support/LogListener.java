package dev.millpond.contract.support;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Hears all that Millpond logs during a test, instead of the console. */
public final class LogListener implements BeforeEachCallback, AfterEachCallback {

    /** Held here, because the log manager holds loggers weakly. */
    private static final Logger LOGGER = Logger.getLogger("dev.millpond");

    private final Handler handler;
    private final @Nullable Level usualLevel = LOGGER.getLevel();
    private final boolean usuallyPassedOn = LOGGER.getUseParentHandlers();

    public LogListener(Consumer<LogRecord> listener) {
        this.handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                listener.accept(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        LOGGER.addHandler(handler);
        LOGGER.setLevel(Level.ALL);
        LOGGER.setUseParentHandlers(false);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LOGGER.setUseParentHandlers(usuallyPassedOn);
        LOGGER.setLevel(usualLevel);
        LOGGER.removeHandler(handler);
    }
}
