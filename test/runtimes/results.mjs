// What a call gives, and what it does without sending anything.
import Scenario, {
  ConfigurationError,
  InvalidParamsError,
  isModelType,
  NotFoundError,
} from "@scenario-models/client";
import { createDriftSensor } from "@scenario-models/client/drift";
import { prepare } from "@scenario-models/client/prepare";
import { checkModelUpdate } from "@scenario-models/client/rules";
import * as enums from "@scenario-models/enums";
import { apiKey, apiSecret } from "./credentials.mjs";
import { connect, equal, holds, rejection } from "./harness.mjs";

const tooLong = "x".repeat(65);

/** @type {import("./behaviour.mjs").Checks} */
export const results = {
  "withResponse gives the data, the response and the request's id": async (platform) => {
    const { client } = connect(platform, "ok");
    const { data, response, requestId } = await client.models.update("model_1").withResponse();
    holds(response instanceof Response, "response instanceof Response");
    equal([response.status, requestId], [200, "req_1"]);
    equal(response.headers.get("content-type"), "application/json");
    equal(await response.json(), data);
  },

  "asResponse gives the response whatever its body": async (platform) => {
    const { client } = connect(platform, "html");
    const response = await client.models.update("model_1").asResponse();
    equal([response.status, response.ok], [200, true]);
    equal(await response.text(), "<html><body>Welcome to the hotel</body></html>");
  },

  "safe gives success and failures as values": async (platform) => {
    const good = await connect(platform, "ok").client.models.update("model_1").safe();
    equal([good.ok, good.ok && good.data.model.status], [true, "new"]);
    const { client } = connect(platform, "status404");
    const missing = await client.models.update("model_1").safe();
    if (missing.ok || missing.kind !== "status") throw new Error("Not a failure by status");
    equal([missing.status, missing.body], [404, { message: "not now" }]);
    holds(missing.error instanceof NotFoundError, "error instanceof NotFoundError");
    const wrong = await client.models.update("model_1", { name: tooLong }).safe();
    if (wrong.ok || wrong.kind !== "params") throw new Error("Not a failure of params");
    equal(wrong.issues[0]?.pointer, "/name");
    const { client: cut } = connect(platform, "resetBeforeHeaders");
    const broken = await cut.models.update("model_1").safe();
    equal(broken.ok || broken.kind, "connection");
  },

  "the drift sensor reports what is new in a response": async (platform) => {
    /** @type {string[]} */
    const found = [];
    const drift = createDriftSensor(({ kind, pointer, value }) => {
      found.push(`${kind} ${pointer} ${value}`);
    });
    const { client } = connect(platform, "news", { drift });
    const { model } = await client.models.update("model_1");
    equal(
      [...found, model.type],
      ["value /model/type flux.9", "field /model/colour green", "flux.9"],
    );
  },

  "prepare shows the request and sends nothing": async (platform) => {
    const { client, baseURL, findArrivals } = connect(platform, "ok");
    const params = { name: "Ünï", parameters: { wandbKey: "wandb-s3cr3t-key" } };
    const prepared = await prepare(client, ({ models }) => models.update("a/b", params));
    equal([prepared.method, prepared.url], ["PUT", `${baseURL}/models/a%2Fb`]);
    equal(prepared.body, '{"name":"Ünï","parameters":{"wandbKey":"***"}}');
    equal([prepared.headers.authorization, prepared.issues], ["***", []]);
    holds(prepared.curl.startsWith("curl -X PUT 'http"), "a command of cURL");
    equal(await findArrivals(), []);
  },

  "wrong params are refused with all issues before anything is sent": async (platform) => {
    const { client, findArrivals } = connect(platform, "ok");
    const params = { name: tooLong, parameters: { rank: -1 } };
    const error = await rejection(client.models.update("model_1", params), InvalidParamsError);
    equal(error.issues.map(({ pointer, severity }) => [pointer, severity]).sort(), [
      ["/name", "error"],
      ["/parameters/rank", "error"],
    ]);
    equal(checkModelUpdate(params), error.issues);
    equal(await findArrivals(), []);
  },

  "the guards of both packages are the same": async () => {
    holds(isModelType === enums.isModelType, "one copy of the enums");
    equal([isModelType("flux.1-lora"), isModelType("flux.3-lora")], [true, false]);
  },

  "only a browser refuses a secret, unless it is allowed": async ({ isBrowser }) => {
    /** @param {import("@scenario-models/client").ScenarioOptions} options */
    const start = async (options) => new Scenario(options).models !== undefined;
    const source = async () => apiSecret;
    for (const options of [
      { apiKey, apiSecret },
      { apiKey, apiSecret: source },
    ]) {
      if (isBrowser) await rejection(start(options), ConfigurationError, { kind: "configuration" });
      else equal(await start(options), true);
      equal(await start({ ...options, dangerouslyAllowBrowser: true }), true);
    }
    equal(await start({ apiKey }), true);
  },

  "credentials come from the environment where there is one": async (platform) => {
    const given = connect(platform, "ok");
    await given.client.models.update("model_1");
    const { authorization } = (await given.findArrival()).headers;
    const { client, findArrivals } = connect(platform, "ok", {
      apiKey: undefined,
      apiSecret: undefined,
    });
    const call = client.models.update("model_1");
    if (platform.hasEnvironment) await call;
    else await rejection(call, ConfigurationError);
    equal(
      (await findArrivals()).map(({ headers }) => headers.authorization),
      platform.hasEnvironment ? [authorization] : [],
    );
  },
};
