import Scenario, {
  type ApiError,
  type ModelUpdateResponse,
  type ScenarioOptions,
} from "@scenario-models/client";
import { demoCredentials, MockApi } from "./mock-api.js";

// The demo credentials are no secret.
const demo = { ...demoCredentials, dangerouslyAllowBrowser: true } as const;

/** What `client.models.update` returns. */
export type MockPromise = ReturnType<Scenario["models"]["update"]>;

/**
 * What a method of the client returns for a response, with `.safe()`, `.withResponse()` and the errors by status. For a
 * spy in place of the method: `vi.spyOn(client.models, "update").mockImplementation(() => respond({ model }))`.
 *
 * @param body - the data, or the body of a failure
 * @param init - the status, 200 by default, and headers
 */
export function respond(body: ModelUpdateResponse | ApiError, init?: ResponseInit): MockPromise {
  const fetch = async () => Response.json(body, init);
  return new Scenario({ ...demo, maxRetries: 0, fetch }).models.update("model", {});
}

/** A client whose requests go to a mock in the same process, without any network. */
export function createMockClient(
  mock: MockApi = new MockApi(),
  options: ScenarioOptions = {},
): Scenario {
  const fetch = (url: string, init: RequestInit) => mock.handle(new Request(url, init));
  return new Scenario({ ...demo, ...options, fetch });
}
