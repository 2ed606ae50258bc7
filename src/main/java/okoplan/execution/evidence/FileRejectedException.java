package okoplan.execution.evidence;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** A file is not taken. Carries what the message about it needs: the name first, then figures of the case. */
public class FileRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;
    private final List<Serializable> arguments;

    FileRejectedException(FileProblem problem, String file, Serializable... details) {
        super(problem + ": " + file);
        this.problem = problem;
        this.arguments = Stream.concat(Stream.of(file), Stream.of(details)).toList();
    }

    public FileProblem problem() {
        return problem;
    }

    public Serializable[] plainArguments() {
        return arguments.toArray(Serializable[]::new);
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
