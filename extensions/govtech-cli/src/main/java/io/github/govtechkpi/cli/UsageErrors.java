package io.github.govtechkpi.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments in the reader's language; picocli's own messages come in English alone. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
    private final CliWords words;

    UsageErrors(Locale locale) {
        this.words = new CliWords(locale);
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        command.getErr().println(message(wrong));
        command.getErr().println(words.get("usageHelp", command.getCommandSpec().qualifiedName()));
        return Govtech.WRONG_USAGE;
    }

    private String message(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            var unknown = wrong.getCommandLine().getUnmatchedArguments();
            if (!unknown.isEmpty()) { // what was taken for an option, for example -1/2, is rather wrong than missing
                return words.get("usageUnknown", String.join(" ", unknown));
            }
            return words.get("usageMissing", names(missing.getMissing()));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            var suggestions = unmatched.getSuggestions();
            return words.get("usageUnknown", String.join(" ", unmatched.getUnmatched()))
                    + (suggestions.isEmpty() ? "" : words.get("usageDidYouMean", String.join(", ", suggestions)));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return words.get("usageTwice", names(List.of(twice.getOverwritten())));
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return words.get("usageInvalid", wrong.getValue(), names(List.of(wrong.getArgSpec())))
                    + expected(wrong.getArgSpec());
        }
        return String.valueOf(wrong.getMessage()); // a command's own, in the reader's language already
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof OptionSpec option
                        ? option.longestName() + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
                        : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }

    private String expected(ArgSpec argument) {
        var type = argument.type();
        if (type.isEnum()) {
            return words.get(
                    "usageOneOf",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        if (type == LocalDate.class) {
            return words.get("usageDate");
        }
        return type == int.class || type == Integer.class ? words.get("usageWholeNumber") : "";
    }
}
