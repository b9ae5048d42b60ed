import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";
import { type JsonObject, objectOf } from "./narrow.js";

const ref = fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url));

/** Our document in one piece, made without the generator. */
export async function bundleSpec(dereference = false): Promise<JsonObject> {
  const config = await createConfig({});
  const { bundle: document, problems } = await bundle({ ref, config, dereference });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return objectOf(document.parsed, ref);
}
