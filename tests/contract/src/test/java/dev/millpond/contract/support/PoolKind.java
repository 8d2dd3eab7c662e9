package dev.millpond.contract.support;

import dev.millpond.runtime.Pool;
import dev.millpond.runtime.engine.PoolBuilder;
import java.util.function.Consumer;

/** The generated pools under test. */
public enum PoolKind {
    PLAIN {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            PlainItemPool.Builder builder = PlainItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    },
    /** A plain pool that is asked for futures. */
    WITHOUT_THREADS {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            return WithoutThreads.of(PLAIN.build(workshop, settings));
        }
    },
    HOOKED {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            HookedItemPool.Builder builder = HookedItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    },
    MADE_BY_FACTORY {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            MadeItemPool.Builder builder = MadeItemPool.builder(new MadeItemFactory(workshop));
            settings.accept(builder);
            return builder.build();
        }
    },
    CHECKED_ON_CREATE {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            CheckedOnCreateItemPool.Builder builder = CheckedOnCreateItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    },
    CHECKED_ON_RETURN {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            CheckedOnReturnItemPool.Builder builder = CheckedOnReturnItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    },
    CHECKED_WHILE_IDLE {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            CheckedWhileIdleItemPool.Builder builder = CheckedWhileIdleItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    },
    JUDGED {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            JudgedItemPool.Builder builder = JudgedItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    },
    THROTTLED {
        @Override
        public Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            ThrottledItemPool.Builder builder = ThrottledItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    };

    public abstract Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings);
}
