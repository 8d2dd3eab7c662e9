package dev.millpond.benchmarks.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.local.LocalServerChannel;
import io.netty.channel.pool.AbstractChannelPoolHandler;
import io.netty.channel.pool.ChannelHealthChecker;
import io.netty.channel.pool.FixedChannelPool;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Netty's pool, which pools channels and nothing else: each of these leads to its own process, and has an object with it. All
 * that it does happens on the one event loop, to which each request hops; there it asks each channel that it lends whether it
 * is active, as it does by default.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by open
public class NettyChannelPool extends AsyncPeer<Channel> {

    private static final AttributeKey<Thing> THING = AttributeKey.valueOf(NettyChannelPool.class, "thing");

    private EventLoopGroup loop;
    private FixedChannelPool pool;

    @Override
    protected void open(Row row) throws InterruptedException {
        LocalAddress address = new LocalAddress(NettyChannelPool.class);
        loop = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
        new ServerBootstrap()
                .group(loop)
                .channel(LocalServerChannel.class)
                .childHandler(new Silent())
                .bind(address)
                .sync();
        pool = new FixedChannelPool(
                new Bootstrap().group(loop).channel(LocalChannel.class).remoteAddress(address),
                new Making(),
                ChannelHealthChecker.ACTIVE,
                FixedChannelPool.AcquireTimeoutAction.FAIL,
                row.patienceMillis(),
                row.objects(),
                Integer.MAX_VALUE);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the visitor hears of all
    protected void visit(Visitor visitor) {
        pool.acquire().addListener((FutureListener<Channel>) acquired -> {
            if (!acquired.isSuccess()) {
                visitor.fail(acquired.cause());
                return;
            }
            Channel channel = acquired.getNow();
            visitor.use(thing(channel));
            pool.release(channel).addListener(released -> leave(visitor, released));
        });
    }

    private static void leave(Visitor visitor, Future<?> released) {
        if (released.isSuccess()) {
            visitor.leave();
        } else {
            visitor.fail(released.cause());
        }
    }

    @Override
    protected Channel acquire() throws Exception {
        return pool.acquire().get();
    }

    @Override
    protected Thing thing(Channel channel) {
        return channel.attr(THING).get();
    }

    @Override
    protected void release(Channel channel) throws Exception {
        pool.release(channel).get();
    }

    @Override
    protected void close() throws InterruptedException {
        pool.close();
        loop.shutdownGracefully().sync();
    }

    @Override
    public Object root() {
        return pool;
    }

    private static final class Making extends AbstractChannelPoolHandler {
        @Override
        public void channelCreated(Channel channel) {
            channel.attr(THING).set(new Thing());
        }
    }

    /** The other end of a channel. */
    private static final class Silent extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {}
    }
}
