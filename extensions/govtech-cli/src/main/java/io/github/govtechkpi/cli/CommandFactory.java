package io.github.govtechkpi.cli;

import picocli.CommandLine;

/** Makes the commands with the streams of the run. */
final class CommandFactory implements CommandLine.IFactory {
    private final Console console;

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (GovtechCommand.class.isAssignableFrom(type)) {
            return type.cast(type.getDeclaredConstructor(Console.class).newInstance(console));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
