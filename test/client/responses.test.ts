import {
  APIError,
  AuthenticationError,
  BadRequestError,
  CallError,
  ClientError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
  UnreadableResponseError,
} from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { connect, errorOf, model } from "../support/client-calls.js";
import { type Handler, respondJson, respondText } from "../support/http-server.js";

const page = "<html><body><h1>Bad Gateway</h1></body></html>";
const operation = "PUT /models/{modelId}";

async function errorFrom(handler: Handler): Promise<unknown> {
  const { client } = await connect(handler, { maxRetries: 0 });
  return errorOf(() => client.models.update("model_1", { name: "Paper Forest" }));
}

describe.each([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [418, APIError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
  [500, InternalServerError],
  [503, InternalServerError],
  [599, InternalServerError],
])("a response with status %i", (status, ErrorClass) => {
  const failed = `${operation} failed with status ${status}`;

  it("rejects with the parsed body", async () => {
    const body = { message: "in words", reason: "in_a_word", extra: { list: [1] } };
    const error = await errorFrom(respondJson(status, body));
    for (const Class of [ErrorClass, APIError, CallError, ClientError, Error]) {
      expect(error).toBeInstanceOf(Class);
    }
    expect(error).toMatchObject({
      constructor: ErrorClass,
      name: ErrorClass.name,
      status,
      body,
      method: "PUT",
      path: "/models/{modelId}",
      attempts: 1,
      requestId: undefined,
      message: `${failed}: in words`,
    });
  });

  it("rejects with the text of a body that is not JSON", async () => {
    const error = await errorFrom(respondText(status, page, "text/html"));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status, body: page, message: `${failed}: ${page}` });
  });

  it.each([
    ["chunked", {}],
    ["of length 0", { "Content-Length": "0" }],
  ])("rejects where the body is empty, %s", async (_, headers) => {
    const error = await errorFrom((_request, response) => {
      response.writeHead(status, headers).end();
    });
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status, body: undefined, message: failed });
  });
});

describe("an APIError", () => {
  it.each([null, 0, [], {}, { message: 7 }, { message: "" }, "text"])(
    "is made of any JSON: %j",
    async (body) => {
      const error = await errorFrom(respondJson(400, body));
      expect(error).toBeInstanceOf(APIError);
      expect(error).toMatchObject({ status: 400, body });
    },
  );

  it("has a long page whole, and its beginning in the message", async () => {
    const long = `${page}${"x".repeat(100_000)}`;
    const error = await errorFrom(respondText(500, long, "text/html"));
    expect(error).toMatchObject({ body: long });
    expect(String(error).length).toBeLessThan(400);
  });

  it("has a long JSON body whole, and its beginning in the message", async () => {
    const body = { message: "x".repeat(100_000) };
    const error = await errorFrom(respondJson(500, body));
    expect(error).toMatchObject({ body });
    expect(String(error).length).toBeLessThan(400);
  });

  it("has the server's name for the request", async () => {
    const error = await errorFrom((_, response) => {
      response.writeHead(500, { "X-Request-Id": "req_17" }).end();
    });
    expect(error).toMatchObject({ requestId: "req_17" });
  });

  it("has the headers of the response", async () => {
    const error = await errorFrom((_, response) => {
      response.writeHead(429, { "Retry-After": "17" }).end("{}");
    });
    expect(error instanceof APIError && error.headers.get("retry-after")).toBe("17");
  });
});

describe("a success without the expected JSON", () => {
  const whole = JSON.stringify({ model });

  it.each<[string, Handler, string, string]>([
    ["an empty body", respondText(200, "", "application/json"), "the body is empty", ""],
    [
      "an empty body, chunked",
      (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.flushHeaders();
        response.end();
      },
      "the body is empty",
      "",
    ],
    [
      "content-length 0",
      (_, response) => {
        response.writeHead(200, { "Content-Length": "0" }).end();
      },
      "the body is empty",
      "",
    ],
    ["HTML", respondText(200, page, "text/html"), page, page],
    ["HTML that claims to be JSON", respondText(200, page, "application/json"), page, page],
    [
      "truncated JSON",
      respondText(200, whole.slice(0, 60), "application/json"),
      whole.slice(0, 60),
      whole.slice(0, 60),
    ],
  ])("rejects: %s", async (_, handler, says, excerpt) => {
    const error = await errorFrom(handler);
    expect(error).toBeInstanceOf(UnreadableResponseError);
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({
      name: "UnreadableResponseError",
      status: 200,
      excerpt,
      attempts: 1,
      method: "PUT",
      path: "/models/{modelId}",
      cause: expect.any(SyntaxError),
    });
    expect(String(error)).toContain(
      `${operation} responded with status 200 without the expected JSON: `,
    );
    expect(String(error)).toContain(says);
  });

  it("rejects: status 204", async () => {
    const error = await errorFrom((_, response) => {
      response.writeHead(204).end();
    });
    expect(error).toBeInstanceOf(UnreadableResponseError);
    expect(error).toMatchObject({ status: 204, excerpt: "" });
  });

  it("shows only the beginning of a long body", async () => {
    const error = await errorFrom(respondText(200, "y".repeat(100_000), "text/plain"));
    expect(error instanceof UnreadableResponseError && error.excerpt.length).toBeLessThan(250);
    expect(String(error).length).toBeLessThan(400);
  });
});
