import Scenario, {
  type APIConnectionError,
  type APIConnectionTimeoutError,
  type APIError,
  type APIPromise,
  type APIUserAbortError,
  type ApiError,
  type ConfigurationError,
  type InvalidParamsError,
  type Issue,
  type ModelUpdateFailures,
  type ModelUpdateResponse,
  type UnreadableResponseError,
} from "@scenario-models/client";
import { type PreparedRequest, prepare } from "@scenario-models/client/prepare";
import { expectTypeOf, test } from "vitest";

const client = new Scenario();
declare const result: Awaited<ReturnType<ReturnType<typeof update>["safe"]>>;
const update = () => client.models.update("model_1", { name: "x" });

test("a call is a promise of its data, with other ways to look at the response", () => {
  expectTypeOf(update).returns.toEqualTypeOf<
    APIPromise<ModelUpdateResponse, ModelUpdateFailures>
  >();
  expectTypeOf(update).returns.resolves.toEqualTypeOf<ModelUpdateResponse>();
  expectTypeOf(update().asResponse()).resolves.toEqualTypeOf<Response>();
  expectTypeOf(update().withResponse()).resolves.toEqualTypeOf<{
    readonly status: number;
    readonly data: ModelUpdateResponse;
    readonly response: Response;
    readonly requestId: string | undefined;
  }>();
  expectTypeOf(
    prepare(client, ({ models }) => models.update("m")),
  ).resolves.toEqualTypeOf<PreparedRequest>();
});

test("a success has the data", () => {
  if (result.ok) expectTypeOf(result.data).toEqualTypeOf<ModelUpdateResponse>();
});

test("failures narrow by kind", () => {
  if (result.ok) return;
  if (result.kind === "params") {
    expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
    expectTypeOf(result.error).toEqualTypeOf<InvalidParamsError>();
  } else if (result.kind === "configuration") {
    expectTypeOf(result.error).toEqualTypeOf<ConfigurationError>();
  } else if (result.kind === "connection") {
    expectTypeOf(result.error).toEqualTypeOf<APIConnectionError>();
  } else if (result.kind === "timeout") {
    expectTypeOf(result.error).toEqualTypeOf<APIConnectionTimeoutError>();
  } else if (result.kind === "abort") {
    expectTypeOf(result.error).toEqualTypeOf<APIUserAbortError>();
  } else if (result.kind === "unreadable") {
    expectTypeOf(result.error).toEqualTypeOf<UnreadableResponseError>();
    expectTypeOf(result.status).toEqualTypeOf<number>();
  } else if (result.kind === "undocumented") {
    expectTypeOf(result.status).toEqualTypeOf<number>();
    expectTypeOf(result.body).toEqualTypeOf<unknown>();
  } else {
    expectTypeOf(result.kind).toEqualTypeOf<"status">();
    expectTypeOf(result.error).toEqualTypeOf<APIError>();
  }
});

test("documented failures narrow by literal status", () => {
  if (result.ok || result.kind !== "status") return;
  type Status = typeof result.status;
  expectTypeOf<400 | 401 | 403 | 404 | 429 | 500 | 503 | 599>().toExtend<Status>();
  expectTypeOf<Extract<Status, 402 | 418 | 499 | 600 | 200>>().toEqualTypeOf<never>();
  if (result.status === 404) expectTypeOf(result.body).toEqualTypeOf<ApiError>();
  // @ts-expect-error no such status is documented
  if (result.status === 418) return;
});
