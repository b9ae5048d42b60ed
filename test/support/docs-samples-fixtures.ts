import type { JsonValue, Operation, Parameter, TypeRef } from "../../generator/api-model/model.js";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe-samples.js";
import type { SampleOperation, SampleRequest } from "../../packages/docs/src/samples/index.js";
import { catchRequest, moveTo, type Sent, sampleIn } from "./docs-samples.js";
import { runCurl, runTypeScript } from "./docs-samples-run.js";
import { modelOf } from "./generator-cases.js";

/** A call of an operation of one of the generator's fixtures. */
export interface FixtureCall {
  readonly fixture: string;
  readonly scope: string;
  /** Unique within the fixture. */
  readonly id: string;
  readonly operation: SampleOperation;
  readonly request: SampleRequest;
}

/** Fixtures that have what ours has not, such as several operations, unusual names, no server and no credentials. */
export const unlikeOurs = [
  "second-endpoint",
  "unusual-names",
  "no-x-client",
  "case-rules",
  "clashing-names",
];

/** Every operation with its examples, and once more with all of its parameters. */
export async function listCalls(fixture: string): Promise<FixtureCall[]> {
  const api = await modelOf(fixture);
  const { scope } = api.client;
  return api.operations.flatMap((operation, index) => {
    const about = describeSampleOperation(api, operation);
    const examples = listExampleRequests(operation).map(({ request }) => request);
    const requests = [...examples, fill(operation, examples[0])];
    return requests.map(({ path, params }, number) => ({
      fixture,
      scope,
      id: `call-${index}-${number}`,
      operation: about,
      request: {
        path,
        params:
          fixture === "unusual-names" && operation.body ? { ...needed, ...Object(params) } : params,
      },
    }));
  });
}

/** Every object has a `toString` of its own to TypeScript, so a field of that name cannot be left out. */
const needed = { toString: true };

function fill({ parameters }: Operation, base: SampleRequest | undefined): SampleRequest {
  const pick = (key: "name" | "wireName", isWanted: (location: Parameter["in"]) => boolean) =>
    Object.fromEntries(
      parameters.flatMap((parameter): [string, JsonValue][] => {
        const { type, in: location } = parameter;
        return type.kind === "scalar" && isWanted(location)
          ? [[parameter[key], values[type.scalar]]]
          : [];
      }),
    );
  return {
    path: { ...base?.path, ...pick("wireName", (location) => location === "path") },
    params: { ...Object(base?.params), ...pick("name", (location) => location !== "path") },
  };
}

const values: Record<(TypeRef & { kind: "scalar" })["scalar"], JsonValue> = {
  string: "a b/c?d=e&f+g#h'i\"(j)!*~%41 é🚗",
  number: 1.5,
  integer: 7,
  boolean: false,
  null: null,
};

/** What the TypeScript sample, as a bundle, and the cURL sample send. */
export async function compareWithCurl(
  { operation, request }: FixtureCall,
  program: string,
): Promise<{ readonly curl: Sent; readonly typescript: Sent }> {
  const { server, credentials } = operation;
  const variables = credentials
    ? [credentials.username.variable, credentials.password.variable]
    : [];
  const curl = await catchRequest(async (origin) =>
    runCurl(await sampleIn("curl", moveTo(origin, operation), request), variables),
  );
  const typescript = await catchRequest((to) =>
    runTypeScript(program, { from: new URL(server).origin, to }, variables),
  );
  return { curl, typescript };
}
