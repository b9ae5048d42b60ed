import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec, type PrismHttpInstance } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

/** Prism without a process of its own, for many documents in a row. */
export interface PrismServer {
  readonly origin: string;
  /** What Prism has said of the requests since this was last called; an empty text for one that it accepts. */
  takeVerdicts(): string[];
  close(): Promise<void>;
}

type Answer = Awaited<ReturnType<ReturnType<PrismHttpInstance["request"]>>>;

/** Serves a document on a free loopback port. Whoever calls this closes it. */
export async function servePrism(spec: string): Promise<PrismServer> {
  let verdicts: string[] = [];
  const server = createServer(await getHttpOperationsFromSpec(spec), {
    cors: false,
    components: { logger: createLogger("prism", { level: "silent" }) },
    config: {
      ...{ isProxy: false, errors: false, upstreamProxy: undefined, mock: { dynamic: false } },
      ...{ checkSecurity: true, validateRequest: true, validateResponse: true },
    },
  });
  const { request } = server.prism;
  // Asked here, as the status and headers of its answer are those that the document gives to any operation.
  server.prism.request =
    (...args) =>
    async () => {
      const answer = await settle(request, args);
      verdicts.push(judge(answer));
      return answer;
    };
  return {
    origin: await server.listen(0, "127.0.0.1"),
    takeVerdicts() {
      const taken = verdicts;
      verdicts = [];
      return taken;
    },
    close: () => server.close(),
  };
}

/** What Prism itself trips over would end the process. */
async function settle(
  request: PrismHttpInstance["request"],
  args: Parameters<PrismHttpInstance["request"]>,
): Promise<Answer> {
  try {
    return await request(...args)();
  } catch (error) {
    return { _tag: "Left", left: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Prism's severity of what is an error; deprecated parameters are a warning. */
const error = 0;

function judge(answer: Answer): string {
  if (answer._tag === "Right") {
    const { input } = answer.right.validations;
    return input
      .filter(({ severity }) => severity === error)
      .map(({ message }) => message)
      .join("; ");
  }
  const { name, message, additional } = answer.left as Error & { readonly additional?: unknown };
  // Looked for only once the request is found valid, in documents that describe no answer.
  if (name.endsWith("#NO_RESPONSE_RESPONSE_DEFINED")) return "";
  return `${message} ${JSON.stringify(additional ?? {})}`;
}
