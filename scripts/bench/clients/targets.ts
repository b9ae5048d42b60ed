/** A way to call the API, as source text: the programs that are bundled and timed are made of it. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** Where its version is read; what has none of its own leaves it out. */
  readonly packageName?: string;
  /** Whether its bytes are those of a row of its own. */
  readonly isBundled: boolean;
  readonly imports: string;
  /** Statements that make the client; `fetch` is in scope. */
  readonly setup: string;
  /** An expression for the promise of one call; `id` and `body` are in scope. */
  readonly call: string;
  /** Where the response's data is in what the promise resolves to. */
  readonly data: string;
  /** Left out where the compiler's work is not measured. */
  readonly types?: TypedUse;
}

/** Source text of a typed program. */
export interface TypedUse {
  readonly head: string;
  readonly call: (id: string, body: string) => string;
  /** Whether its imports are for a bundler to find, and not for Node. */
  readonly needsBundler?: true;
}

/** The folder, beside the programs, that hey-api generates its client into. */
export const heyApiFolder = "hey-api";

const root = "https://api.cloud.scenario.com/v1";
const authorization = 'authorization: "Basic a2V5OnNlY3JldA=="';
const credentials = 'apiKey: "key", apiSecret: "secret"';

/** The IDs that the others are compared with. */
export const oursId = "ours";
export const bareId = "bare";

const bare: Target = {
  id: bareId,
  title: "`fetch` and `response.json()`",
  isBundled: false,
  imports: "",
  setup: "",
  call: `fetch("${root}/models/" + encodeURIComponent(id), { method: "PUT", headers: { accept: "application/json", "content-type": "application/json", ${authorization} }, body: JSON.stringify(body) }).then((response) => response.json())`,
  data: "",
};

const ours = {
  id: oursId,
  title: "ours",
  isBundled: true,
  imports: 'import Scenario from "@scenario-models/client";',
  setup: `const client = new Scenario({ ${credentials}, fetch });`,
  call: "client.models.update(id, body)",
  data: "",
} satisfies Target;

const typedOurs: Target = {
  ...ours,
  packageName: "@scenario-models/client",
  types: {
    head: 'import Scenario from "@scenario-models/client";\nconst client = new Scenario();',
    call: (id, body) => `client.models.update(${id}, ${body})`,
  },
};

const oursWithSignal: Target = {
  ...ours,
  id: "ours-signal",
  title: "ours, with `signal` and `totalTimeout`",
  isBundled: false,
  setup: `${ours.setup} const { signal } = new AbortController();`,
  call: "client.models.update(id, body, { signal, totalTimeout: 30_000 })",
};

const oursWithDrift: Target = {
  ...ours,
  id: "ours-drift",
  title: "ours, with drift",
  isBundled: true,
  imports: `${ours.imports} import { createDriftSensor } from "@scenario-models/client/drift";`,
  setup: `const client = new Scenario({ ${credentials}, fetch, drift: createDriftSensor(() => {}) });`,
};

const peers: readonly Target[] = [
  {
    id: "openapi-fetch",
    title: "openapi-fetch",
    packageName: "openapi-fetch",
    isBundled: true,
    imports: 'import createClient from "openapi-fetch";',
    setup: `const client = createClient({ baseUrl: "${root}", headers: { ${authorization} }, fetch });`,
    call: 'client.PUT("/models/{modelId}", { params: { path: { modelId: id } }, body })',
    data: ".data",
    types: {
      head: 'import createClient from "openapi-fetch";\nimport type { paths } from "@scenario-models/client/wire";\nconst client = createClient<paths>();',
      call: (id, body) =>
        `client.PUT("/models/{modelId}", { params: { path: { modelId: ${id} } }, body: ${body} })`,
    },
  },
  {
    id: "hey-api",
    title: "hey-api",
    packageName: "@hey-api/openapi-ts",
    isBundled: true,
    imports: `import { updateModel } from "./${heyApiFolder}/index.js"; import { client } from "./${heyApiFolder}/client.gen.js";`,
    setup: 'client.setConfig({ auth: "key:secret", throwOnError: true, fetch });',
    call: "updateModel({ path: { modelId: id }, body })",
    data: ".data",
    types: {
      head: `import { updateModel } from "./${heyApiFolder}/index.js";`,
      call: (id, body) => `updateModel({ path: { modelId: ${id} }, body: ${body} })`,
      needsBundler: true,
    },
  },
  {
    id: "ky",
    title: "ky",
    packageName: "ky",
    isBundled: true,
    imports: 'import ky from "ky";',
    setup: `const client = ky.create({ prefixUrl: "${root}", headers: { ${authorization} }, fetch });`,
    call: 'client.put("models/" + encodeURIComponent(id), { json: body }).json()',
    data: "",
  },
  {
    id: "ofetch",
    title: "ofetch",
    packageName: "ofetch",
    isBundled: true,
    imports: 'import { createFetch } from "ofetch";',
    setup: `const client = createFetch({ fetch }).create({ baseURL: "${root}", headers: { ${authorization} } });`,
    call: 'client("/models/" + encodeURIComponent(id), { method: "PUT", body })',
    data: "",
  },
  {
    id: "openai",
    title: "openai",
    packageName: "openai",
    isBundled: true,
    imports: 'import OpenAI from "openai";',
    setup: `const client = new OpenAI({ apiKey: "key", baseURL: "${root}", fetch });`,
    call: 'client.put("/models/" + encodeURIComponent(id), { body })',
    data: "",
  },
];

/** All that one run measures, in the order of its table. */
export const targets: readonly Target[] = [
  typedOurs,
  oursWithDrift,
  oursWithSignal,
  ...peers,
  bare,
];
