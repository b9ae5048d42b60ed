import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { objectOf, stringOf } from "./narrow.js";
import { bundleSpec } from "./spec-bundle.js";

/** Lists the problems of a response, by the YAML itself. */
export type CheckResponse = (status: number, body: unknown) => string[];

/** The responses of the update, as another implementation of JSON Schema reads them. */
export async function readResponseCheck(): Promise<CheckResponse> {
  const document = await bundleSpec();
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));
  ajv.addSchema({ $id: "spec:/document", ...document });
  const operation = objectOf(objectOf(document.paths, "paths")["/models/{modelId}"], "path");
  const responses = objectOf(objectOf(operation.put, "put").responses, "responses");
  const validators = new Map<string, ValidateFunction>();
  for (const [status, response] of Object.entries(responses)) {
    const $ref = objectOf(response, status).$ref;
    const place =
      $ref === undefined
        ? `/paths/~1models~1%7BmodelId%7D/put/responses/${status}`
        : stringOf($ref, status).slice(1);
    const schema = `spec:/document#${place}/content/application~1json/schema`;
    validators.set(status, ajv.compile({ $ref: schema }));
  }
  return (status, body) => {
    const validate =
      validators.get(String(status)) ?? validators.get(`${Math.floor(status / 100)}XX`);
    if (validate === undefined) return [`the document has no status ${status}`];
    validate(body);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
