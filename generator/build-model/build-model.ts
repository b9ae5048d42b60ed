import { type Diagnostic, SpecError } from "../diagnostics.js";
import type { Fault, SpecDocument } from "../load.js";
import type { ApiModel, ClientNames, JsonValue, SecurityScheme, Trainers } from "../model.js";
import { type BuildContext, childPointer, resolveRef } from "./build-context.js";
import { buildOperations } from "./build-operations.js";
import { reportNameClashes } from "./name-clashes.js";
import { toTypeName } from "./naming.js";
import type * as OpenApi from "./openapi.js";
import { SchemaRegistry } from "./schema-registry.js";
import { tellTogether } from "./tell-together.js";

/**
 * Turns a document into the model the emitters read.
 *
 * @param source - what to call the document in the header of generated files
 * @throws {@link SpecError} when the lint has found errors, or when the document uses what the model cannot express;
 *   lists every such place.
 */
export function buildModel(document: SpecDocument, source: string): ApiModel {
  return tellTogether(document.faults, () => assembleModel(document, source));
}

function assembleModel(document: SpecDocument, source: string): ApiModel {
  const diagnostics: Diagnostic[] = [];
  // The extensions were validated against extensions.schema.json when the document was loaded.
  const root = document.root as OpenApi.Definition;
  const context: BuildContext = {
    root,
    report: (fault: Fault) => diagnostics.push(document.diagnose(fault)),
  };
  const registry = new SchemaRegistry(context);
  const operations = buildOperations(context, registry);
  registry.addComponents();
  const client = nameClient(root);
  const model: ApiModel = {
    info: {
      title: root.info?.title ?? "",
      version: root.info?.version ?? "",
      summary: root.info?.summary?.trim() ?? "",
      description: root.info?.description?.trim() ?? "",
    },
    client,
    servers: (root.servers ?? []).map(({ url, description = "" }) => ({ url, description })),
    security: buildSecurity(context, client),
    trainers: buildTrainers(root),
    enums: registry.enums,
    schemas: registry.schemas,
    operations,
    document: root as unknown as JsonValue,
    source,
    tags: (root.tags ?? []).map(({ name, description = "" }) => ({
      name,
      description: description.trim(),
    })),
  };
  reportNameClashes(context, model);
  if (diagnostics.length > 0) throw new SpecError(diagnostics);
  return model;
}

/** Without `x-client` the title names everything: "Pet Store" gives `PetStore`, `@pet-store`, `PET_STORE`. */
function nameClient(root: OpenApi.Definition): ClientNames {
  const given = root["x-client"];
  if (given !== undefined) return given;
  const name = toTypeName(root.info?.title ?? "Api");
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1-$2");
  return {
    name,
    scope: `@${words.toLowerCase()}`,
    environment: words.replaceAll("-", "_").toUpperCase(),
  };
}

function buildSecurity(context: BuildContext, client: ClientNames): SecurityScheme[] {
  return Object.entries(context.root.components?.securitySchemes ?? {}).flatMap(([id, scheme]) => {
    const place = childPointer("", "components", "securitySchemes", id);
    const { node, pointer } = resolveRef<OpenApi.SecurityScheme>(context, scheme, place);
    if (node.type !== "http" || node.scheme.toLowerCase() !== "basic") {
      const message = `The security scheme ${JSON.stringify(id)} is not supported by this generator.`;
      context.report({ pointer, message, hint: "Use `type: http` with `scheme: basic`." });
      return [];
    }
    const options = node["x-credentials"] ?? {};
    const credential = (option: string) => ({
      option,
      variable: `${client.environment}_${toUpperSnake(option)}`,
    });
    return [
      {
        id,
        kind: "basic" as const,
        description: node.description?.trim() ?? "",
        username: credential(options.username ?? "username"),
        password: credential(options.password ?? "password"),
      },
    ];
  });
}

function toUpperSnake(option: string): string {
  return option.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
}

function buildTrainers(root: OpenApi.Definition): Trainers | undefined {
  const trainers = root["x-trainers"];
  if (trainers === undefined) return undefined;
  const { governs, list } = trainers;
  return {
    requestType: splitPath(trainers.requestType),
    modelType: splitPath(trainers.modelType),
    governs,
    list,
  };
}

function splitPath(path: string): { schema: string; field: string } {
  const dot = path.indexOf(".");
  return { schema: path.slice(0, dot), field: path.slice(dot + 1) };
}
