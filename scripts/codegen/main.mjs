import { fileURLToPath } from "node:url";
import { prepareBundle } from "./bundle.mjs";

await import(await prepareBundle(fileURLToPath(new URL("../..", import.meta.url))));
