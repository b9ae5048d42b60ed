import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { prepareBundle } from "./bundle.mjs";

// `import` would first parse the whole bundle for its exports.
createRequire(import.meta.url)(
  await prepareBundle(fileURLToPath(new URL("../..", import.meta.url))),
);
