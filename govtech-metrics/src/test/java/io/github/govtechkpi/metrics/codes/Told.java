package io.github.govtechkpi.metrics.codes;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a result says of itself, found by looking into all of its parts.
 *
 * @param reasons why numbers of it are not computable
 * @param caveats what a reader has to know
 */
record Told(List<Reason> reasons, List<Caveat> caveats) {
    static Told by(Object result) {
        var told = new Told(new ArrayList<>(), new ArrayList<>());
        told.look(result);
        return told;
    }

    private void look(Object part) {
        if (part instanceof Reason reason) {
            reasons.add(reason);
        } else if (part instanceof Caveat caveat) {
            caveats.add(caveat);
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(this::look);
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(this::look);
        } else if (part instanceof Record result) {
            components(result).forEach(this::look);
        }
        if (part instanceof Progress progress) {
            look(progress.notComputable());
        }
    }

    private static List<Object> components(Record result) {
        var values = new ArrayList<Object>();
        for (var component : result.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                values.add(accessor.invoke(result));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(component.toString(), e);
            }
        }
        return values;
    }
}
