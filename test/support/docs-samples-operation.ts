import type { SampleOperation, SampleRequest } from "../../packages/docs/src/samples/index.js";

/** An operation of an API that is not ours, so that nothing of ours can be written into the samples. */
export const put: SampleOperation = {
  server: "https://kiln.example/v2",
  descriptor: {
    id: "updateKiln",
    method: "PUT",
    path: "/kilns/{kiln-id}",
    query: { dryRun: "dry-run" },
    hasBody: true,
  },
  result: "json",
  credentials: {
    username: { option: "cook", variable: "KILN_COOK" },
    password: { option: "pin", variable: "KILN_PIN" },
  },
  client: {
    packageName: "@kiln/client",
    className: "Kiln",
    resource: "kilns",
    method: "update",
    baseURL: "https://kiln.example/v2",
  },
};

/** A request of it with a value of every kind. */
export const request: SampleRequest = {
  path: { "kiln-id": "a b" },
  params: {
    dryRun: true,
    light: null,
    degrees: 180,
    shelves: [1, 2],
    dish: { name: "it's", isHot: false },
  },
};

const { credentials, result, ...open } = put;

/** The same without body, result and credentials. */
export const bare: SampleOperation = {
  ...open,
  descriptor: { ...put.descriptor, hasBody: false },
};
