package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.json.GovTechModule;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The module as others find it on the module path. */
class ModulePathTest {
    private static final String NAME = "io.github.govtechkpi.model";

    private final ModuleFinder built = ModuleFinder.of(pathOf(AbsoluteValue.class));
    private final ModuleDescriptor module = built.find(NAME).orElseThrow().descriptor();

    private static Path pathOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isNamedAndExportsItsPackagesToEverybody() {
        assertThat(module.isAutomatic()).isFalse();
        assertThat(module.isOpen()).isFalse();
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::toString)
                .containsExactlyInAnyOrder(
                        NAME,
                        NAME + ".area",
                        NAME + ".checklist",
                        NAME + ".goal",
                        NAME + ".indicator",
                        NAME + ".json",
                        NAME + ".mapping",
                        NAME + ".observation",
                        NAME + ".program",
                        NAME + ".rating",
                        NAME + ".review",
                        NAME + ".time");
    }

    @Test
    void hasNoPackageThatIsNotExportedBesideTheSchemas() {
        assertThat(module.packages()).hasSize(module.exports().size() + 1).contains(NAME + ".json.schema");
    }

    @Test
    void providesTheModuleOfJackson() {
        assertThat(module.provides()).singleElement().satisfies(provided -> {
            assertThat(provided.service()).isEqualTo("com.fasterxml.jackson.databind.Module");
            assertThat(provided.providers()).containsExactly(GovTechModule.class.getName());
        });
    }

    @Test
    void needsJacksonOnlyWhereJsonIsReadOrWritten() {
        assertThat(module.requires())
                .filteredOn(required -> required.modifiers().contains(Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("com.fasterxml.jackson.databind", "org.jspecify");
        assertThat(module.requires())
                .filteredOn(required -> !required.modifiers().contains(Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "com.google.common");
    }

    @Test
    void resolvesTogetherWithWhatItNeeds() {
        var libraries = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(path -> path.matches(".*/(guava|failureaccess|jackson-[a-z]+|jspecify)-[^/]*\\.jar"))
                .map(Path::of)
                .toArray(Path[]::new);
        var finder = ModuleFinder.compose(built, ModuleFinder.of(libraries));

        var configuration = Configuration.resolve(
                finder,
                List.of(ModuleLayer.boot().configuration()),
                ModuleFinder.of(),
                Set.of(NAME, "com.fasterxml.jackson.databind"));

        assertThat(configuration.findModule(NAME).orElseThrow().reads())
                .extracting(read -> read.name())
                .contains("java.base", "com.google.common", "com.fasterxml.jackson.databind");
    }
}
