package dev.millpond.servers.pool;

import dev.millpond.Destroy;
import dev.millpond.Fatal;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** A client of Redis. */
@Pooled(maxSize = Limits.OBJECTS)
final class Client implements AutoCloseable {

    private final Jedis jedis;
    private final Hands.Hand hand;

    Client(HostAndPort address, JedisClientConfig config, Hands hands) {
        hand = hands.ofOneObject();
        jedis = new Jedis(address, config);
    }

    public void query() {
        hand.take();
        try {
            jedis.ping();
        } finally {
            hand.leave();
        }
    }

    /** Asked each time, as by JedisPool. */
    @Validate(timeout = Limits.CHECK_TIMEOUT)
    boolean isAlive() {
        return jedis.ping().equals("PONG");
    }

    @Fatal
    boolean isFatal(JedisConnectionException failure) {
        return true;
    }

    @Destroy
    @Override
    public void close() {
        jedis.close();
    }
}
