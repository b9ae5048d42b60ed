import { type HttpHandler, http } from "msw";
import { apiServer, modelRetrieveRoute, modelUpdateRoute } from "./generated/routes.js";
import { MockApi, type MockOptions } from "./mock-api.js";
import type { Route } from "./route.js";

/** Options of {@link handlers}. */
export interface HandlersOptions extends MockOptions {
  /** The address that the client calls; the API's own by default. In a page it may be a path, such as `/api`. */
  readonly baseURL?: string | undefined;
  /** A mock whose models you can read and change; instead of options for a new one. */
  readonly mock?: MockApi | undefined;
}

/**
 * Handlers for `setupServer` and `setupWorker` of MSW 2, with models that stay changed from call to call.
 *
 * @throws TypeError for a base URL that no request of the client can have
 */
export function handlers(options: HandlersOptions = {}): HttpHandler[] {
  const { baseURL = apiServer, mock = new MockApi(options) } = options;
  const address = baseURL.replace(/\/+$/, "");
  const page = "location" in globalThis ? globalThis.location.href : undefined;
  if (!URL.canParse(baseURL, page) || /[?#]/.test(baseURL))
    throw new TypeError(
      `baseURL must be an absolute URL, or a path in a page, without query and fragment, not ${JSON.stringify(baseURL)}`,
    );
  const basePath = new URL(baseURL, page).pathname.replace(/\/+$/, "");
  const handle = ({ request }: { readonly request: Request }) => mock.handle(request, basePath);
  const addressOf = ({ path }: Route) => address + path.replaceAll(/\{(.*?)\}/g, ":$1");
  return [
    http.put(addressOf(modelUpdateRoute), handle),
    http.get(addressOf(modelRetrieveRoute), handle),
  ];
}
