import type { JsonValue, Operation, TypeRef } from "../../generator/api-model/model.js";
import {
  describeSampleOperation,
  listExampleRequests,
} from "../../generator/docs/samples/describe.js";
import type { SampleOperation, SampleRequest } from "../../generator/docs/samples/index.js";
import { runModule } from "./client-child.js";
import { catchRequest, moveTo, type Sent, sampleIn } from "./docs-samples.js";
import { nameCredentials, runCurl } from "./docs-samples-run.js";
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
    const requests = [...examples, fill(operation, about, examples[0])];
    return requests.map(({ parameters, body }, number) => ({
      fixture,
      scope,
      id: `call-${index}-${number}`,
      operation: about,
      request: {
        parameters,
        body: fixture === "unusual-names" ? { ...needed, ...Object(body) } : body,
      },
    }));
  });
}

/** Every object has a `toString` of its own to TypeScript, so a field of that name cannot be left out. */
const needed = { toString: true };

function fill(
  operation: Operation,
  about: SampleOperation,
  base: SampleRequest | undefined,
): SampleRequest {
  const parameters: Record<string, JsonValue> = { ...base?.parameters };
  about.parameters.forEach(({ name }, index) => {
    const type = operation.parameters[index]?.type;
    if (type?.kind === "scalar") parameters[name] = values[type.scalar];
  });
  return { parameters, body: base?.body };
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
  const curl = await catchRequest((origin) =>
    runCurl(sampleIn("curl", moveTo(origin, operation), request), variables),
  );
  const typescript = await catchRequest(async (to) => {
    const redirect = { from: new URL(server).origin, to };
    const { code, stderr } = await runModule(program, redirect, nameCredentials(variables));
    if (code !== 0) throw new Error(`The program ended with ${code}: ${stderr}`);
  });
  return { curl, typescript };
}
