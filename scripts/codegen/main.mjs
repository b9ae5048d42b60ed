import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { prepareBundle } from "./bundle.mjs";

// `import` would first read all of the bundle for the names that it exports.
createRequire(import.meta.url)(
  await prepareBundle(fileURLToPath(new URL("../..", import.meta.url))),
);
