package dev.millpond.contract.support;

import dev.millpond.WhenExhausted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The setups that {@link Setups} asks for. */
final class SetupsProvider implements ArgumentsProvider, AnnotationConsumer<Setups> {

    private List<Setup> setups = List.of();

    @Override
    public void accept(Setups wanted) {
        setups = Boolean.getBoolean("contract.everySetup")
                ? product(wanted)
                : Covering.of(product(wanted), Set.of(wanted.crossed()));
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return setups.stream().map(Arguments::of);
    }

    static List<Setup> product(Setups wanted) {
        List<Setup> product = new ArrayList<>();
        for (PoolKind kind : wanted.kinds()) {
            for (WhenExhausted policy : wanted.policies()) {
                for (CreationKind creation : wanted.creations()) {
                    for (ThreadKind threads : wanted.threads()) {
                        if (threads.isAvailable() && (wanted.threads().length == 1 || threads.isAskedFor())) {
                            product.add(new Setup(kind, policy, creation, threads));
                        }
                    }
                }
            }
        }
        return product;
    }
}
