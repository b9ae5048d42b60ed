// What failure responses, broken responses and broken connections end in.
import * as client from "@scenario-models/client";
import { apiKey, apiSecret } from "./credentials.mjs";
import { collectTexts, connect, equal, holds, rejection } from "./harness.mjs";

const { APIConnectionError, APIError, InternalServerError, UnreadableResponseError } = client;

/** @type {readonly (readonly [number, typeof APIError, string])[]} */
const classes = [
  [400, client.BadRequestError, "status"],
  [401, client.AuthenticationError, "status"],
  [403, client.PermissionDeniedError, "status"],
  [404, client.NotFoundError, "status"],
  [409, client.ConflictError, "undocumented"],
  [418, APIError, "undocumented"],
  [422, client.UnprocessableEntityError, "undocumented"],
  [429, client.RateLimitError, "status"],
  [500, InternalServerError, "status"],
  [503, InternalServerError, "status"],
];
const method = "PUT";
const path = "/models/{modelId}";

/** Attempts as the requests number them, as some platforms repeat a request on their own. */
const numbers = (/** @type {import("./harness.mjs").Arrival[]} */ arrivals) => [
  ...new Set(arrivals.map(({ headers }) => headers["x-retry-count"])),
];

/** @type {import("./behaviour.mjs").Checks} */
export const failures = {
  "each status has its class, with body, headers and the request's id": async (platform) => {
    for (const [status, ErrorClass, kind] of classes) {
      const call = connect(platform, `status${status}`).client.models.update("model_1");
      const error = await rejection(call, ErrorClass, {
        ...{ status, kind, method, path, attempts: 1, requestId: "req_1" },
        body: { message: "not now" },
        message: `PUT /models/{modelId} failed with status ${status}: not now`,
      });
      holds(error instanceof APIError && error instanceof Error, "an APIError");
      equal(error.headers.get("content-type"), "application/json");
    }
  },

  "a failure without JSON quotes its body": async (platform) => {
    const page = connect(platform, "htmlFailure").client.models.update("model_1");
    const error = await rejection(page, InternalServerError, { status: 502, kind: "undocumented" });
    holds(String(error.body).startsWith("<html><body>Bad Gateway"), "the start of the page");
    const empty = connect(platform, "emptyFailure").client.models.update("model_1");
    await rejection(empty, InternalServerError, { status: 500, body: undefined });
  },

  "a busy server is asked again after the time it names": async (platform) => {
    const { client, findArrivals } = connect(platform, "retrySoon,ok", { maxRetries: 2 });
    const { model } = await client.models.update("model_1", { name: "Ünï" });
    equal(model.status, "new");
    const arrivals = await findArrivals();
    equal(
      arrivals.map(({ headers, body }) => [headers["x-retry-count"], body]),
      [
        ["0", '{"name":"Ünï"}'],
        ["1", '{"name":"Ünï"}'],
      ],
    );
  },

  "a success that is not the expected JSON is unreadable": async (platform) => {
    /** What is shown of each body, and how often it was asked for: what was cut off is asked for again. */
    const excerpts = {
      html: ["<html><body>Welcome to the hotel</body></html>", 1],
      truncated: ['{"model":{"id":"model_eyVcnFJcR92BxBkz7N', 3],
      empty: ["", 1],
    };
    for (const [fault, [excerpt, attempts]] of Object.entries(excerpts)) {
      const trial = connect(platform, fault, { maxRetries: 2 });
      const call = trial.client.models.update("model_1");
      const fields = { ...{ status: 200, kind: "unreadable", attempts, method, path }, excerpt };
      const error = await rejection(call, UnreadableResponseError, fields);
      equal([error.requestId, (await trial.findArrivals()).length], [`req_${attempts}`, attempts]);
    }
  },

  "a connection that breaks is tried again, then given up": async (platform) => {
    const faults = ["resetBeforeHeaders", "resetAfterHeaders", "resetInBody", "resetInChunks"];
    const trials = faults.map(async (fault) => {
      const { client, findArrivals } = connect(platform, fault, { maxRetries: 1 });
      const fields = { kind: "connection", attempts: 2, method, path };
      const call = client.models.update("model_1");
      const error = await rejection(call, APIConnectionError, fields).catch((cause) => {
        throw new Error(fault, { cause });
      });
      holds(error.cause !== undefined, "has a cause");
      equal(numbers(await findArrivals()), ["0", "1"]);
    });
    await Promise.all(trials);
  },

  "a connection that breaks once does no harm": async (platform) => {
    for (const fault of ["resetBeforeHeaders", "resetInBody", "resetInChunks"]) {
      const { client } = connect(platform, `${fault},ok`, { maxRetries: 1 });
      const { model } = await client.models.update("model_1");
      equal(model.status, "new");
    }
  },

  "a server that is not there is a failed connection": async (platform) => {
    const response = await fetch(`${platform.origin}/nowhere`);
    const trial = connect(platform, "ok", { baseURL: await response.text() });
    const call = trial.client.models.update("model_1");
    await rejection(call, APIConnectionError, { kind: "connection", attempts: 1 });
  },

  "secrets are nowhere in what is shown of clients and errors": async (platform) => {
    const wandbKey = "wandb-s3cr3t-key";
    const params = { parameters: { wandbKey } };
    const shown = [];
    for (const fault of ["echo", "echoPage", "status401", "html", "resetBeforeHeaders"]) {
      const { client, findArrivals } = connect(platform, fault);
      const error = await client.models.update("model_1", params).catch((reason) => reason);
      const [arrival] = await findArrivals();
      holds(arrival?.headers.authorization && arrival.body.includes(wandbKey), "secrets were sent");
      shown.push(client, error);
    }
    const { client } = connect(platform, "ok");
    const wrong = { parameters: { wandbKey, rank: -1 } };
    shown.push(await client.models.update("model_1", wrong).catch((reason) => reason));
    const token = btoa(String.fromCharCode(...new TextEncoder().encode(`${apiKey}:${apiSecret}`)));
    for (const value of shown) {
      const texts = [JSON.stringify(value), String(value), platform.inspect(value)];
      const text = [...texts, ...collectTexts(value)].join("\n");
      for (const secret of [apiSecret, apiKey, token, wandbKey]) {
        holds(!text.includes(secret), `${secret} is not in ${text.slice(0, 2000)}`);
      }
    }
  },
};
