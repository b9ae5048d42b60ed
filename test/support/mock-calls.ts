import { MockApi, type MockOptions } from "@scenario-models/mock";
import { type CheckResponse, readResponseCheck } from "./mock-responses.js";
import { isObject, type JsonObject, objectOf } from "./narrow.js";

export interface Response {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

export interface Call {
  readonly id?: string;
  readonly query?: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a text that is sent as it is. */
  readonly body?: unknown;
}

/** A mock to call as a program would, whose every response is held against the YAML. */
export interface CalledMock {
  readonly mock: MockApi;
  call(call: Call): Promise<Response>;
  /** The model of a success. */
  update(id: string, body: JsonObject, query?: string): Promise<JsonObject>;
  /** The message of a refusal. */
  refuse(id: string, body: JsonObject): Promise<string>;
}

const demo = `Basic ${btoa("demo:demo")}`;
let checkResponse: CheckResponse | undefined;

export async function callMock(options: MockOptions = {}): Promise<CalledMock> {
  checkResponse ??= await readResponseCheck();
  const mock = new MockApi(options);
  const check = checkResponse;
  const call = async (given: Call): Promise<Response> => {
    const {
      id = "",
      query = "",
      method = "PUT",
      path = `/v1/models/${id}`,
      headers,
      body = {},
    } = given;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request(`https://api.example.com${path}${query}`, {
      method,
      headers: { authorization: demo, "content-type": "application/json", ...headers },
      ...(method === "GET" ? {} : { body: text }),
    });
    const response = await mock.handle(request);
    const content: unknown = await response.json();
    const problems = check(response.status, content);
    if (problems.length > 0) throw new Error(`${response.status} breaks the spec: ${problems}`);
    return {
      status: response.status,
      headers: response.headers,
      body: objectOf(content, "response"),
    };
  };
  return {
    mock,
    call,
    async update(id, body, query = "") {
      const response = await call({ id, body, query });
      if (!isObject(response.body.model)) throw new Error(JSON.stringify(response.body));
      return response.body.model;
    },
    async refuse(id, body) {
      const { status, body: content } = await call({ id, body });
      return `${status}: ${String(content.message)}`;
    },
  };
}
