import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec, type PrismHttpInstance } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

/** Prism, which responds as the document says, and checks requests against it. */
export interface PrismServer {
  readonly origin: string;
  /** The problems of each request since this was last called; an empty text for one that Prism accepts. */
  takeProblems(): string[];
  close(): Promise<void>;
}

type PrismResponse = Awaited<ReturnType<ReturnType<PrismHttpInstance["request"]>>>;

/**
 * Serves a document on a free loopback port. Whoever calls this closes it.
 *
 * @param errors - whether a request with problems gets Prism's own error, and not an response of the document
 */
export async function servePrism(spec: string, errors = false): Promise<PrismServer> {
  let problems: string[] = [];
  const server = createServer(await getHttpOperationsFromSpec(spec), {
    cors: false,
    components: { logger: createLogger("prism", { level: "silent" }) },
    config: {
      ...{ isProxy: false, errors, upstreamProxy: undefined, mock: { dynamic: false } },
      ...{ checkSecurity: true, validateRequest: true, validateResponse: true },
    },
  });
  const { request } = server.prism;
  // Asked here, as the status and headers of its response are those that the document gives to any operation.
  server.prism.request =
    (...args) =>
    async () => {
      const response = await requestSafely(request, args);
      problems.push(describeProblems(response));
      return response;
    };
  return {
    origin: await server.listen(0, "127.0.0.1"),
    takeProblems() {
      const taken = problems;
      problems = [];
      return taken;
    },
    close: () => server.close(),
  };
}

/** What Prism itself trips over would end the process. */
async function requestSafely(
  request: PrismHttpInstance["request"],
  args: Parameters<PrismHttpInstance["request"]>,
): Promise<PrismResponse> {
  try {
    return await request(...args)();
  } catch (error) {
    return { _tag: "Left", left: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Prism's severity of an error; deprecated parameters are a warning. */
const error = 0;

function describeProblems(response: PrismResponse): string {
  if (response._tag === "Right") {
    const { input } = response.right.validations;
    return input
      .filter(({ severity }) => severity === error)
      .map(({ message }) => message)
      .join("; ");
  }
  const { name, message, additional } = response.left as Error & { readonly additional?: unknown };
  // Looked for only once the request is found valid, in documents that describe no response.
  if (name.endsWith("#NO_RESPONSE_RESPONSE_DEFINED")) return "";
  return `${message} ${JSON.stringify(additional ?? {})}`;
}
