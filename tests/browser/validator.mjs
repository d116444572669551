// What valid HTML is, for the pages of the site and for the report of the editors' desk.
import { HtmlValidate } from "html-validate";

export const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Everything comes from the site itself.
    "require-sri": "off",
    // A matter of taste: the templates leave out what HTML lets one leave out.
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    // Phone numbers are kept as editors write them.
    "tel-non-breaking": "off",
  },
});
