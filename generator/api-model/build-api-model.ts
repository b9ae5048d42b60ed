import { type Diagnostic, SpecError } from "../diagnostics.js";
import type { SpecDocument } from "../document/load-document.js";
import type { BuildContext } from "./build-context.js";
import { buildErrors } from "./build-errors.js";
import { buildEvents } from "./build-events.js";
import { buildOperations } from "./build-operations.js";
import { buildSecurity } from "./build-security.js";
import { buildServers } from "./build-servers.js";
import { findDiscriminatedUnions } from "./discriminated-unions.js";
import type { ApiModel, Cases, ClientNames, JsonValue, ModelCase, SchemaModel } from "./model.js";
import { resolveClientName, resolveTypeNames } from "./name-clashes.js";
import { toTypeName } from "./naming.js";
import type * as OpenApi from "./openapi-types.js";
import { findField } from "./operation-parts.js";
import { readExternalDocs } from "./read-descriptions.js";
import { SchemaRegistry } from "./schema-registry.js";
import { toAscii } from "./words.js";

/**
 * Builds the API model from a document.
 *
 * @param source - the name of the document in the header of generated files
 * @param warn - receives each warning, such as for a part that the model cannot express or a name that is taken
 * @throws {@link SpecError} with all problems found on loading the document, if one of them is an error
 */
export function buildApiModel(
  document: SpecDocument,
  source: string,
  warn: (diagnostic: Diagnostic) => void = () => {},
): ApiModel {
  if (document.problems.some(({ severity }) => severity === "error"))
    throw new SpecError(document.problems);
  const context = createContext(document, warn);
  const { root } = context;
  const registry = new SchemaRegistry(context);
  const servers = buildServers(root.servers);
  const built = buildOperations(context, registry, servers);
  registry.addComponents();
  const events = buildEvents(context, registry);
  registry.breakCycles();
  registry.nameInputs({ operations: built, events });
  const { schemas, enums } = registry;
  const named = { operations: built, schemas, enums };
  const client = resolveClientName(context, named, nameClient(root));
  const operations = resolveTypeNames(context, named);
  const used = new Set(operations.flatMap(({ security }) => security.flat()));
  return {
    info: {
      title: root.info?.title ?? "",
      version: root.info?.version ?? "",
      summary: root.info?.summary?.trim() ?? "",
      description: root.info?.description?.trim() ?? "",
      ...readExternalDocs(root),
    },
    client,
    servers,
    security: buildSecurity(context, client, used),
    cases: buildCases(context, schemas),
    errors: buildErrors(root, schemas, operations),
    enums,
    schemas,
    operations,
    events,
    document: root as unknown as JsonValue,
    source,
    tags: (root.tags ?? []).map((tag) => ({
      name: tag.name,
      description: tag.description?.trim() ?? "",
      ...readExternalDocs(tag),
    })),
    releases: document.releases,
  };
}

function createContext(
  document: SpecDocument,
  report: (diagnostic: Diagnostic) => void,
): BuildContext {
  // The extensions were validated against extensions.schema.json when the document was loaded.
  const root = document.root as OpenApi.Definition;
  // A component that several operations share is read, and would be reported, several times.
  const reported = new Set<string>();
  return {
    root,
    schemaNames: document.schemaNames,
    schemaTypeNames: new Set(Object.keys(root.components?.schemas ?? {}).map(toTypeName)),
    cases: listCases(root),
    unions: findDiscriminatedUnions({ root }),
    warn: (pointer, message, hint = "") => {
      const key = JSON.stringify([pointer, message]);
      if (reported.has(key)) return;
      reported.add(key);
      report(document.diagnose({ severity: "warning", pointer, message, hint }));
    },
  };
}

/** Without `x-client` all names come from the title: "Pet Store" gives `PetStore`, `@pet-store`, `PET_STORE`. */
function nameClient(root: OpenApi.Definition): ClientNames {
  const given = root["x-client"];
  if (given !== undefined) return given;
  const name = toTypeName(root.info?.title ?? "Api");
  const words = toAscii(name).replace(/([a-z0-9])([A-Z])/g, "$1-$2");
  return {
    name,
    scope: `@${words.toLowerCase()}`,
    environment: words.replaceAll("-", "_").toUpperCase(),
  };
}

function listCases(root: OpenApi.Definition): ModelCase[] {
  const { list = [], noun = "" } = root["x-cases"] ?? {};
  return list.map((one) => ({ observed: [], ...one, noun }));
}

function buildCases(
  { root, cases: list }: BuildContext,
  schemas: readonly SchemaModel[],
): Cases | undefined {
  const cases = root["x-cases"];
  if (cases === undefined) return undefined;
  const requestType = findField(schemas, cases.requestType);
  const modelType = findField(schemas, cases.modelType);
  const governs = schemas.find(({ name }) => name === cases.governs);
  // The lint has reported paths that lead to no field.
  if (requestType === undefined || modelType === undefined || governs?.kind !== "object")
    return undefined;
  return { name: cases.name, requestType, modelType, governs, list };
}
