package dev.millpond.contract;

import dev.millpond.runtime.Pool;
import dev.millpond.runtime.PoolBuilder;
import java.util.function.Consumer;

/** The generated pools under test. */
enum PoolKind {
    PLAIN {
        @Override
        Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            PlainItemPool.Builder builder = PlainItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    },
    HOOKED {
        @Override
        Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings) {
            HookedItemPool.Builder builder = HookedItemPool.builder(workshop);
            settings.accept(builder);
            return builder.build();
        }
    };

    abstract Pool<? extends Item, WorkshopException> build(Workshop workshop, Consumer<PoolBuilder<?>> settings);
}
