// Holds PDF files to PDF/UA-1 and PDF/A-2a with veraPDF. One line per file: its name, then "goed" or
// the rules it breaks. Run as: java -cp <jars> Verify.java <files>
import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class Verify {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) {
      var broken = new TreeMap<String, Integer>();
      for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A}) {
        try (var input = new FileInputStream(file);
            var parser = Foundries.defaultInstance().createParser(input, flavour);
            var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
            if (found.getStatus() == TestAssertion.Status.FAILED) {
              var rule = found.getRuleId();
              broken.merge(flavour.getId() + " " + rule.getClause() + "-" + rule.getTestNumber(), 1, Integer::sum);
            }
          }
        }
      }
      System.out.println(file + "\t" + (broken.isEmpty() ? "goed" : broken.toString()));
    }
  }
}
