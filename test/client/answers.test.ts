import { APIError, ClientError, UnreadableResponseError } from "@scenario-models/client";
import { describe, expect, it } from "vitest";
import { connect, errorOf, model } from "../support/client-calls.js";
import { answerJson, answerText, type Handler } from "../support/http-server.js";

const page = "<html><body><h1>Bad Gateway</h1></body></html>";
const operation = "PUT /models/{modelId}";

async function errorFrom(handler: Handler): Promise<unknown> {
  const { client } = await connect(handler);
  return errorOf(() => client.models.update("model_1", { name: "Paper Forest" }));
}

describe.each([400, 401, 403, 404, 429, 500, 503])("an answer with status %i", (status) => {
  const failed = `${operation} failed with status ${status}`;

  it("rejects with the parsed body", async () => {
    const body = { message: "in words", reason: "in_a_word", extra: { list: [1] } };
    const error = await errorFrom(answerJson(status, body));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({
      name: "APIError",
      status,
      body,
      method: "PUT",
      path: "/models/{modelId}",
      message: `${failed}: in words`,
    });
  });

  it("rejects with the text of a body that is not JSON", async () => {
    const error = await errorFrom(answerText(status, page, "text/html"));
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
  it("falls back on the reason", async () => {
    const error = await errorFrom(answerJson(404, { reason: "model_not_found" }));
    expect(error).toMatchObject({ message: expect.stringMatching(/404: model_not_found$/) });
  });

  it.each([null, 0, [], {}, { message: 7 }, { message: "" }, "text"])(
    "is made of any JSON: %j",
    async (body) => {
      const error = await errorFrom(answerJson(400, body));
      expect(error).toBeInstanceOf(APIError);
      expect(error).toMatchObject({ status: 400, body });
    },
  );

  it("shortens a long page in its message, not in its body", async () => {
    const long = `${page}${"x".repeat(100_000)}`;
    const error = await errorFrom(answerText(500, long, "text/html"));
    expect(error).toMatchObject({ body: long });
    expect(String(error).length).toBeLessThan(400);
  });

  it("has the headers of the answer", async () => {
    const error = await errorFrom((_, response) => {
      response.writeHead(429, { "Retry-After": "17" }).end("{}");
    });
    expect(error instanceof APIError && error.headers.get("retry-after")).toBe("17");
  });
});

describe("a success without the promised JSON", () => {
  const whole = JSON.stringify({ model });

  it.each<[string, Handler, string, string]>([
    ["an empty body", answerText(200, "", "application/json"), "an empty body", ""],
    [
      "an empty body, chunked",
      (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.flushHeaders();
        response.end();
      },
      "an empty body",
      "",
    ],
    [
      "content-length 0",
      (_, response) => {
        response.writeHead(200, { "Content-Length": "0" }).end();
      },
      "an empty body",
      "",
    ],
    ["HTML", answerText(200, page, "text/html"), "not JSON", page],
    ["HTML that claims to be JSON", answerText(200, page, "application/json"), "not JSON", page],
    [
      "truncated JSON",
      answerText(200, whole.slice(0, 60), "application/json"),
      "not JSON",
      whole.slice(0, 60),
    ],
  ])("rejects: %s", async (_, handler, says, excerpt) => {
    const error = await errorFrom(handler);
    expect(error).toBeInstanceOf(UnreadableResponseError);
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ name: "UnreadableResponseError", status: 200, excerpt });
    expect(String(error)).toContain(`${operation} answered 200 with `);
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
    const error = await errorFrom(answerText(200, "y".repeat(100_000), "text/plain"));
    expect(error instanceof UnreadableResponseError && error.excerpt.length).toBeLessThan(250);
    expect(String(error).length).toBeLessThan(400);
  });
});

describe("no answer", () => {
  it("rejects with the error of fetch where the connection breaks", async () => {
    const error = await errorFrom((_, response) => {
      response.destroy();
    });
    expect(error).toBeInstanceOf(TypeError);
  });

  it("rejects where the connection breaks in the middle of the body", async () => {
    const error = await errorFrom((_, response) => {
      response.writeHead(200, { "Content-Length": "1000" });
      response.write('{"model":', () => response.destroy());
    });
    expect(error).toBeInstanceOf(TypeError);
  });
});
