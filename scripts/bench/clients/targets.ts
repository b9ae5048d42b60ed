/** A client to compare, as source text from which the programs are made that are bundled, timed and compiled. */
export interface Target {
  readonly id: string;
  /** The name in tables, if it is not the id. */
  readonly title?: string;
  /** The package whose version is shown. */
  readonly packageName?: string;
  /** Import statements; without any, the client has no bytes of its own. */
  readonly imports: string;
  /** Statements that make the client; `fetch` is in scope. */
  readonly setup: string;
  /** An expression for the promise of one call, from the expressions for its arguments. */
  readonly call: (id: string, body: string) => string;
  /** The path from the resolved value to the data of the response, if these differ. */
  readonly data?: string;
  /** The start of the program whose type instantiations are counted; without it, they are not. */
  readonly typedHead?: string;
}

const root = "https://api.cloud.scenario.com/v1";
const authorization = 'authorization: "Basic a2V5OnNlY3JldA=="';
const credentials = 'apiKey: "key", apiSecret: "secret", fetch';
const encode = (id: string): string => `encodeURIComponent(${id})`;

const ours = {
  id: "ours",
  title: "ours",
  imports: 'import Scenario from "@scenario-models/client";',
  setup: `const client = new Scenario({ ${credentials} });`,
  call: (id, body) => `client.models.update(${id}, ${body})`,
} satisfies Target;

/** All targets, in the order of the table. */
export const targets: readonly Target[] = [
  {
    ...ours,
    packageName: "@scenario-models/client",
    typedHead: `${ours.imports}\nconst client = new Scenario();`,
  },
  {
    ...ours,
    id: "ours-drift",
    title: "ours, with drift",
    imports: `${ours.imports} import { createDriftSensor } from "@scenario-models/client/drift";`,
    setup: `const client = new Scenario({ ${credentials}, drift: createDriftSensor(() => {}) });`,
  },
  {
    id: "openapi-fetch",
    packageName: "openapi-fetch",
    imports: 'import createClient from "openapi-fetch";',
    setup: `const client = createClient({ baseUrl: "${root}", headers: { ${authorization} }, fetch });`,
    call: (id, body) =>
      `client.PUT("/models/{modelId}", { params: { path: { modelId: ${id} } }, body: ${body} })`,
    data: ".data",
    typedHead:
      'import createClient from "openapi-fetch";\nimport type { paths } from "@scenario-models/client/wire";\nconst client = createClient<paths>();',
  },
  {
    id: "hey-api",
    packageName: "@hey-api/openapi-ts",
    imports:
      'import { updateModel } from "./hey-api/index.js"; import { client } from "./hey-api/client.gen.js";',
    setup: 'client.setConfig({ auth: "key:secret", throwOnError: true, fetch });',
    call: (id, body) => `updateModel({ path: { modelId: ${id} }, body: ${body} })`,
    data: ".data",
    typedHead: 'import { updateModel } from "./hey-api/index.js";',
  },
  {
    id: "openai",
    packageName: "openai",
    imports: 'import OpenAI from "openai";',
    setup: `const client = new OpenAI({ apiKey: "key", baseURL: "${root}", fetch });`,
    call: (id, body) => `client.put("/models/" + ${encode(id)}, { body: ${body} })`,
  },
  {
    id: "bare",
    title: "`fetch` and `response.json()`",
    imports: "",
    setup: "",
    call: (id, body) =>
      `fetch("${root}/models/" + ${encode(id)}, { method: "PUT", headers: { accept: "application/json", "content-type": "application/json", ${authorization} }, body: JSON.stringify(${body}) }).then((response) => response.json())`,
  },
];
