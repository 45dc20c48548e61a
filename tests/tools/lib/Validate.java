import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates many PDF files in one virtual machine with veraPDF, and prints one JSON line for each file and standard.
 *
 * Arguments: a file that lists the PDF files, one path a line, and then the standards, such as "ua1" and "2a".
 * A line is {"file", "standard", "checks", "failed": [{"clause", "test", "description", "message", "location", "times"}]},
 * or {"file", "standard", "error"} where the file could not be read. Whether that is good news is for others to say.
 */
public final class Validate {
  /** How many places are told of one broken rule; all of them are counted. */
  private static final int PLACES_SHOWN = 3;

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Future<String>> reports = new ArrayList<>();
    for (String file : Files.readAllLines(Path.of(arguments[0]))) {
      for (int at = 1; at < arguments.length; at++) {
        String standard = arguments[at];
        reports.add(workers.submit(() -> report(file, standard)));
      }
    }
    for (Future<String> report : reports) {
      System.out.println(report.get());
    }
    workers.shutdown();
  }

  private static String report(String file, String standard) {
    String head = "{\"file\":" + quoted(file) + ",\"standard\":" + quoted(standard);
    PDFAFlavour flavour = PDFAFlavour.fromString(standard);
    if (flavour == PDFAFlavour.NO_FLAVOUR) {
      return head + ",\"error\":\"no such standard\"}";
    }
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, PLACES_SHOWN, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      StringBuilder failed = new StringBuilder();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          failed.append(failed.length() == 0 ? "" : ",").append(told(assertion, result));
        }
      }
      if (result.isCompliant() != (failed.length() == 0)) {
        return head + ",\"error\":\"the verdict and the broken rules disagree\"}";
      }
      return head + ",\"checks\":" + result.getTotalAssertions() + ",\"failed\":[" + failed + "]}";
    } catch (Exception | LinkageError | StackOverflowError trouble) {
      return head + ",\"error\":" + quoted(String.valueOf(trouble)) + "}";
    }
  }

  private static String told(TestAssertion assertion, ValidationResult result) {
    Map<?, Integer> counts = result.getFailedChecks();
    return "{\"clause\":" + quoted(assertion.getRuleId().getClause())
        + ",\"test\":" + assertion.getRuleId().getTestNumber()
        + ",\"description\":" + quoted(assertion.getMessage())
        + ",\"message\":" + quoted(assertion.getErrorMessage())
        + ",\"location\":" + quoted(assertion.getLocation().getContext())
        + ",\"times\":" + counts.getOrDefault(assertion.getRuleId(), 1) + "}";
  }

  private static String quoted(String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder("\"");
    for (char letter : text.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        json.append('\\').append(letter);
      } else if (letter < ' ' || letter > '~') {
        json.append(String.format("\\u%04x", (int) letter));
      } else {
        json.append(letter);
      }
    }
    return json.append('"').toString();
  }
}
