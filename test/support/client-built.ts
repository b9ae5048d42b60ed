import { existsSync } from "node:fs";

const entry = new URL("../../packages/client/dist/index.js", import.meta.url);

/** The client as it is published, compiled by `npm run build`. */
export async function importBuiltClient(): Promise<typeof import("@scenario-models/client")> {
  if (!existsSync(entry)) throw new Error("packages/client is not built: run npm run build");
  // By a URL, as the compiler must not need the build.
  return import(entry.href);
}
