package unmarked;

import dev.millpond.Pooled;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Pooled(maxSize = 1)
public class Modern extends Legacy<String> {
    Modern(@Named("url") @Nullable String url) {}

    @Nullable
    public String declared(@Nullable String value) {
        return value;
    }

    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.PARAMETER})
    @interface Nullable {}

    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.PARAMETER)
    @interface Named {
        String value();
    }
}
