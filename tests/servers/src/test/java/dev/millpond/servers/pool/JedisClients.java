package dev.millpond.servers.pool;

import dev.millpond.servers.server.RedisServer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPoolConfig;

/** Jedis's own pool, which asks each client before it lends it: it can't skip those that were used a moment ago. */
final class JedisClients implements Contender {

    private final JedisPool pool;

    JedisClients(RedisServer server, String name, Hands hands) {
        JedisPoolConfig config = new JedisPoolConfig();
        config.setMaxTotal(Limits.OBJECTS);
        config.setMaxIdle(Limits.OBJECTS);
        config.setMaxWait(Limits.MAX_WAIT);
        config.setTestOnBorrow(true);
        pool = new JedisPool(config, server.address(), RedisServer.client(name));
    }

    @Override
    public Borrowed acquire() {
        return new Lent(pool.getResource());
    }

    @Override
    public int total() {
        return pool.getNumActive() + pool.getNumIdle();
    }

    @Override
    public void close() {
        pool.close();
    }

    private record Lent(Jedis client) implements Borrowed {

        @Override
        public void query() {
            client.ping();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
