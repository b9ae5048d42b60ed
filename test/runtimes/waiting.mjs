// Limits of time, and calls that their callers end.
import {
  APIConnectionTimeoutError,
  APIUserAbortError,
  InternalServerError,
} from "@scenario-models/client";
import { connect, equal, holds, rejection, sleep, until } from "./harness.mjs";

/** Options that resolve when the head of a response has arrived. */
function watchHeads(onHead = () => {}) {
  const heads = { count: 0 };
  const watch = async (/** @type {string} */ url, /** @type {RequestInit} */ init) => {
    const response = await fetch(url, init);
    heads.count += 1;
    onHead();
    return response;
  };
  return { heads, options: { fetch: watch } };
}

/** @param {ReturnType<typeof connect>} trial */
const untilGivenUp = ({ findArrivals }) =>
  until("the connection is closed", async () =>
    (await findArrivals()).every(({ closed }) => closed),
  );

/** Soon after now, so that the call has come to wait. */
const abortSoon = (/** @type {AbortController} */ controller, /** @type {unknown} */ reason) =>
  void sleep(30).then(() => controller.abort(reason));

/** @type {import("./behaviour.mjs").Checks} */
export const waiting = {
  "a response that does not come runs into the timeout": async (platform) => {
    const trial = connect(platform, "stallBeforeHeaders");
    const call = trial.client.models.update("model_1", {}, { timeout: 500 });
    const error = await rejection(call, APIConnectionTimeoutError, {
      kind: "timeout",
      attempts: 1,
    });
    equal(error.message, "PUT /models/{modelId} timed out after 500 ms");
    await untilGivenUp(trial);
  },

  "a response that stops in the middle runs into the timeout": async (platform) => {
    const { heads, options } = watchHeads();
    const trial = connect(platform, "stallInBody", options);
    const call = trial.client.models.update("model_1", {}, { timeout: 2000 });
    await rejection(call, APIConnectionTimeoutError, { kind: "timeout", attempts: 1 });
    equal(heads.count, 1);
    await untilGivenUp(trial);
  },

  "an attempt that took too long is followed by another": async (platform) => {
    const { client, findArrivals } = connect(platform, "stallBeforeHeaders,ok");
    const options = { timeout: 2000, maxRetries: 1 };
    const { model } = await client.models.update("model_1", {}, options);
    equal([model.status, (await findArrivals()).length], ["new", 2]);
  },

  "a wait that would last longer than totalTimeout is not begun": async (platform) => {
    const { client } = connect(platform, "retryLate", { maxRetries: 2, totalTimeout: 2000 });
    const start = Date.now();
    const call = client.models.update("model_1");
    await rejection(call, InternalServerError, { status: 503, attempts: 1 });
    holds(Date.now() - start < 10_000, "did not wait as long as the server asked for");
  },

  "a signal that has fired lets nothing be sent": async (platform) => {
    const { client, findArrivals } = connect(platform, "ok");
    const signal = AbortSignal.abort(new Error("too late"));
    const call = client.models.update("model_1", {}, { signal });
    const error = await rejection(call, APIUserAbortError, { kind: "abort", attempts: 0 });
    holds(error.cause === signal.reason, "the cause is the signal's reason");
    equal(await findArrivals(), []);
  },

  "a signal ends a request": async (platform) => {
    const controller = new AbortController();
    const trial = connect(platform, "stallBeforeHeaders", { maxRetries: 2 });
    const call = trial.client.models.update("model_1", {}, { signal: controller.signal });
    // Whoever waits for something else first must handle the rejection now.
    const ended = rejection(call, APIUserAbortError, { kind: "abort", attempts: 1 });
    await until("it arrives", async () => (await trial.findArrivals()).length > 0);
    controller.abort("changed my mind");
    equal((await ended).cause, "changed my mind");
    await untilGivenUp(trial);
  },

  "a signal ends the reading of a response": async (platform) => {
    const controller = new AbortController();
    const { heads, options } = watchHeads(() => abortSoon(controller, "changed my mind"));
    const trial = connect(platform, "stallInBody", { ...options, maxRetries: 2 });
    const call = trial.client.models.update("model_1", {}, { signal: controller.signal });
    const error = await rejection(call, APIUserAbortError, { kind: "abort", attempts: 1 });
    equal([error.cause, heads.count], ["changed my mind", 1]);
    await untilGivenUp(trial);
  },

  "a signal ends a wait between attempts": async (platform) => {
    const controller = new AbortController();
    const quiet = () => {};
    const info = () => abortSoon(controller, undefined);
    const { client } = connect(platform, "retryLate", {
      ...{ maxRetries: 2, logLevel: "info" },
      logger: { error: quiet, warn: quiet, info, debug: quiet },
    });
    const start = Date.now();
    const call = client.models.update("model_1", {}, { signal: controller.signal });
    const error = await rejection(call, APIUserAbortError, { kind: "abort", attempts: 1 });
    // Without a reason of the caller's, the platform makes one.
    equal([Reflect.get(Object(error.cause), "name")], ["AbortError"]);
    holds(Date.now() - start < 10_000, "did not wait as long as the server asked for");
  },
};
