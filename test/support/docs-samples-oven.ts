import type { SampleOperation, SampleRequest } from "../../generator/docs/samples/index.js";

/** An operation of an API that is not ours, so that nothing of ours can be written into the samples. */
export const put: SampleOperation = {
  httpMethod: "PUT",
  server: "https://oven.example/v2",
  path: "/ovens/{oven-id}",
  parameters: [
    { name: "ovenId", wireName: "oven-id", in: "path" },
    { name: "dryRun", wireName: "dry-run", in: "query" },
  ],
  mediaType: "application/json",
  hasResult: true,
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
  parameters: { ovenId: "a b", dryRun: true },
  body: { light: null, degrees: 180, shelves: [1, 2], dish: { name: "it's", isHot: false } },
};

/** The same without body and credentials. */
export const bare: SampleOperation = { ...put, mediaType: undefined, credentials: undefined };
