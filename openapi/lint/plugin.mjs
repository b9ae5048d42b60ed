// @ts-check
import componentNames from "./component-names.mjs";
import described from "./described.mjs";
import enumComponent from "./enum-component.mjs";
import extensionReferences from "./extension-references.mjs";
import extensions from "./extensions.mjs";
import noRuleInProse from "./no-rule-in-prose.mjs";
import safeQueryAndBodyNames from "./safe-query-and-body-names.mjs";

const house = {
  id: "house",
  rules: {
    oas3: {
      described,
      "enum-component": enumComponent,
      extensions,
      "extension-references": extensionReferences,
      "no-rule-in-prose": noRuleInProse,
      "component-names": componentNames,
      "safe-query-and-body-names": safeQueryAndBodyNames,
    },
  },
};

// Redocly's CLI calls a plugin's default export, createConfig takes it as it is.
export default Object.assign(() => house, house);
