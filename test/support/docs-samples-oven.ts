import type { SampleOperation, SampleRequest } from "../../packages/docs/src/samples/index.js";

/** An operation of an API that is not ours, so that nothing of ours can be written into the samples. */
export const put: SampleOperation = {
  server: "https://oven.example/v2",
  descriptor: {
    id: "updateOven",
    method: "PUT",
    path: "/ovens/{oven-id}",
    query: { dryRun: "dry-run" },
    hasBody: true,
  },
  result: "json",
  credentials: {
    username: { option: "cook", variable: "OVEN_COOK" },
    password: { option: "pin", variable: "OVEN_PIN" },
  },
  client: {
    packageName: "@oven/client",
    className: "Oven",
    resource: "ovens",
    method: "update",
    baseURL: "https://oven.example/v2",
  },
};

/** A request of it with a value of every kind. */
export const request: SampleRequest = {
  path: { "oven-id": "a b" },
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
