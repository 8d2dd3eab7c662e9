package dev.millpond.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * What a lease shows of the pooled object.
 *
 * @param forwarders the methods that it forwards
 * @param interfaces the interfaces that it implements
 * @param leftOutMethods the methods that it does not forward
 * @param leftOutInterfaces the interfaces that it does not implement
 * @param inheritedTypes the simple names of types that it inherits of the interfaces, which hide others of that name
 * @param hasEqualityOfObject whether one of the interfaces says when objects are equal, so that the lease compares as its object
 * @param traits what is to be known of the types in it
 */
public record LeaseSurface(
        List<ForwarderModel> forwarders,
        List<TypeName> interfaces,
        List<LeftOut> leftOutMethods,
        List<LeftOut> leftOutInterfaces,
        List<String> inheritedTypes,
        boolean hasEqualityOfObject,
        TypeTraits traits) {

    public static final LeaseSurface EMPTY =
            new LeaseSurface(List.of(), List.of(), List.of(), List.of(), List.of(), false, TypeTraits.NONE);
}
