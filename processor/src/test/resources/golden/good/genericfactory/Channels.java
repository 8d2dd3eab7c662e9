package genericfactory;

import dev.millpond.Activate;
import dev.millpond.Create;
import dev.millpond.Pooled;
import java.io.IOException;
import java.util.List;

class Channels {

    /** The pooled type is an interface, which the lease implements. */
    interface Channel<M> extends AutoCloseable {
        void send(M message) throws IOException;

        <R> R ask(M question, Class<? extends R> answer);

        default boolean isOpen() {
            return true;
        }

        @Override
        void close() throws IOException;
    }

    static class Making<M> {
        @Create
        Channel<M> open() throws IOException {
            throw new IOException();
        }
    }

    @Pooled(maxSize = 2)
    static class ChannelFactory<E extends Comparable<E>> extends Making<List<E>> {

        ChannelFactory() throws InterruptedException {
            Thread.sleep(0);
        }

        @Activate
        void greet(Channel<List<E>> channel) throws IOException {
            channel.send(List.of());
        }
    }
}
