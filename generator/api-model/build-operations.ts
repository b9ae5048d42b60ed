import { isAnnotation } from "../document/prepare-documents.js";
import { childPointer } from "../json/pointer.js";
import { ContentBuilder } from "./build-content.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { buildParameters, nameParams, type ParameterList } from "./build-parameters.js";
import { readRequirements } from "./build-security.js";
import { findOwnServer } from "./build-servers.js";
import { nameSharedComponent } from "./component-names.js";
import { nameMediaType } from "./media-types.js";
import type { Alternative, Operation, RequestBody, Response, Server } from "./model.js";
import { nameOperations, type OperationNames } from "./name-operations.js";
import type * as OpenApi from "./openapi-types.js";
import { findSpread, listSuccesses } from "./operation-parts.js";
import { describe } from "./read-descriptions.js";
import type { SchemaRegistry } from "./schema-registry.js";

export const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch"] as const;

type HttpMethod = (typeof httpMethods)[number];

/** The operations in the order of the document. Reports a warning for each part that the model cannot express. */
export function buildOperations(
  context: BuildContext,
  registry: SchemaRegistry,
  servers: readonly Server[],
): Operation[] {
  const found = listOperations(context);
  const names = nameOperations(
    found.map(({ path, httpMethod, operation }) => ({
      path,
      httpMethod,
      operationId: operation.operationId,
      tag: operation.tags?.[0],
      method: operation["x-method"],
    })),
  );
  return found.flatMap((one, index) => {
    const { item, operation, pointer } = one;
    const named = names[index];
    if (named === undefined) return [];
    const server = findOwnServer(servers, operation.servers ?? item.node.servers);
    const builder = new OperationBuilder(context, registry, operation, pointer);
    return [builder.build(one, named, server)];
  });
}

interface FoundOperation {
  readonly path: string;
  readonly httpMethod: HttpMethod;
  readonly item: Located<OpenApi.PathItem>;
  readonly operation: OpenApi.Operation;
  readonly pointer: string;
}

/** The paths of the document, without the extensions beside them. */
export function listPaths(
  context: BuildContext,
): { readonly path: string; readonly item: Located<OpenApi.PathItem> }[] {
  return Object.entries(context.root.paths ?? {})
    .filter(([path]) => path.startsWith("/"))
    .map(([path, listed]) => ({
      path,
      item: resolveRef<OpenApi.PathItem>(context, listed, childPointer("", "paths", path)),
    }));
}

function listOperations(context: BuildContext): FoundOperation[] {
  return listPaths(context).flatMap(({ path, item }) => {
    const { node, pointer } = item;
    if (node.trace !== undefined) {
      context.warn(
        childPointer(pointer, "trace"),
        "fetch refuses to send TRACE; this operation is left out of the client and the docs.",
        "Use another method. The client's module wire still has the types of this one.",
      );
    }
    return Object.keys(node).flatMap((key) => {
      const httpMethod = httpMethods.find((method) => method === key);
      const operation: OpenApi.Operation | undefined = httpMethod && node[httpMethod];
      if (httpMethod === undefined || operation === undefined) return [];
      return [{ path, httpMethod, item, operation, pointer: childPointer(pointer, httpMethod) }];
    });
  });
}

class OperationBuilder {
  readonly #content: ContentBuilder;

  constructor(
    readonly context: BuildContext,
    readonly registry: SchemaRegistry,
    readonly operation: OpenApi.Operation,
    readonly pointer: string,
  ) {
    this.#content = new ContentBuilder(context, registry);
  }

  build(
    { path, httpMethod, item }: FoundOperation,
    { changed, ...names }: OperationNames,
    server: string | undefined,
  ): Operation {
    const { operation, pointer, context } = this;
    this.#warnOfFragment(path);
    this.#warnOfChanges(changed);
    const { parameters = [] } = operation;
    const shared = { parameters: item.node.parameters ?? [], pointer: item.pointer };
    const lists: ParameterList[] = [shared, { parameters, pointer }];
    const named = { typePrefix: names.typePrefix, path, pointer };
    const own = buildParameters(context, this.registry, named, lists);
    const [body, ...otherBodies] = this.#buildBodies(names.typePrefix, httpMethod);
    const responses = this.#buildResponses(names.typePrefix, httpMethod);
    const placeParameters = (beside: RequestBody | undefined) =>
      nameParams(context, own, listNames(beside));
    const { root } = context;
    const security = readRequirements(
      context,
      operation.security ?? root.security,
      operation.security === undefined ? "/security" : childPointer(pointer, "security"),
    );
    const built: Operation = {
      ...names,
      httpMethod: httpMethod.toUpperCase(),
      path,
      summary: operation.summary?.trim() ?? "",
      ...describe(operation, pointer),
      safeToRepeat:
        operation["x-safe-to-repeat"] ?? ["get", "head", "options"].includes(httpMethod),
      authenticated: security.length > 0,
      security,
      server,
      parameters: placeParameters(body),
      body,
      responses: responses.map(({ chosen }) => chosen),
      alternatives: [],
    };
    const bodies = otherBodies.map((other): Alternative => {
      const parameters = placeParameters(other);
      return makeAlternative(built, "contentType", other.mediaType, { body: other, parameters });
    });
    return { ...built, alternatives: [...bodies, ...listResponseAlternatives(built, responses)] };
  }

  #warnOfFragment(path: string): void {
    const fragment = path.replace(/\{[^{}]*\}/g, "").match(/#.*/)?.[0];
    if (fragment === undefined) return;
    this.context.warn(
      this.pointer,
      `A fragment is not part of a request; ${JSON.stringify(fragment)} is not sent.`,
      "Describe what the server is to receive as a query or header parameter.",
    );
  }

  #warnOfChanges(changed: OperationNames["changed"]): void {
    for (const [wanted, name] of changed) {
      this.context.warn(
        this.pointer,
        `This operation cannot be called "${wanted}", which is taken; it is called "${name}".`,
        "Give it another operationId or tag, or name its method with x-method.",
      );
    }
  }

  #buildBodies(prefix: string, httpMethod: HttpMethod): RequestBody[] {
    const { requestBody } = this.operation;
    if (requestBody === undefined) return [];
    const location = childPointer(this.pointer, "requestBody");
    const found = resolveRef<OpenApi.RequestBody>(this.context, requestBody, location);
    if (httpMethod === "get" || httpMethod === "head") {
      if (!isEmptyBody(this.context, found))
        this.context.warn(
          location,
          `fetch sends no body with ${httpMethod.toUpperCase()}; this one is omitted.`,
          "Use another method, or query parameters.",
        );
      return [];
    }
    return this.#content.buildBodies(
      found,
      nameSharedComponent(this.context, found.pointer) ?? prefix,
    );
  }

  #buildResponses(prefix: string, httpMethod: HttpMethod): ResponseVariants[] {
    const location = childPointer(this.pointer, "responses");
    const listed = Object.entries(this.operation.responses ?? {}).filter(
      ([status]) => !status.startsWith("x-"),
    );
    const isOne = listed.filter(([status]) => /^2/.test(status)).length < 2;
    return listed.flatMap(([status, response]) => {
      const pointer = childPointer(location, status);
      const found = resolveRef<OpenApi.Response>(this.context, response, pointer);
      const shared = nameSharedComponent(this.context, found.pointer);
      const isOnly = shared !== undefined || (isOne && /^2/.test(status));
      const suffix = isOnly ? "" : status.replace(/^d/, "D");
      const name = shared ?? prefix;
      const [chosen, ...others] = this.#content.buildResponses(found, status, name, suffix);
      if (chosen === undefined) return [];
      // Responses to HEAD have no body.
      if (httpMethod === "head") return [{ chosen: { ...chosen, type: undefined }, others: [] }];
      return [{ chosen, others }];
    });
  }
}

/** A response in its default media type, and in its others. */
interface ResponseVariants {
  readonly chosen: Response;
  readonly others: readonly Response[];
}

/** For each other media type of its successes: the operation with the responses in that media type. */
function listResponseAlternatives(
  operation: Operation,
  responses: readonly ResponseVariants[],
): Alternative[] {
  const successes = listSuccesses(operation.responses);
  const isSuccess = ({ chosen }: ResponseVariants) => successes.includes(chosen);
  const mediaTypes = new Set(
    responses.filter(isSuccess).flatMap(({ others }) => others.map((one) => one.mediaType ?? "")),
  );
  return [...mediaTypes].map((mediaType) =>
    makeAlternative(operation, "accept", mediaType, {
      responses: responses.map(
        (one) =>
          (isSuccess(one) && one.others.find((other) => other.mediaType === mediaType)) ||
          one.chosen,
      ),
    }),
  );
}

function makeAlternative(
  operation: Operation,
  option: Alternative["option"],
  mediaType: string,
  differing: Partial<Operation>,
): Alternative {
  const id = `${operation.id} as ${mediaType}`;
  const typePrefix = operation.typePrefix + nameMediaType(mediaType);
  return { option, mediaType, operation: { ...operation, id, typePrefix, ...differing } };
}

/** The names of the body's fields in the params object. */
function listNames(body: RequestBody | undefined): string[] {
  if (body === undefined) return [];
  return findSpread(body)?.properties.map(({ name }) => name) ?? ["body"];
}

/** Whether a body is optional and has no fields, so that omitting it loses nothing. */
function isEmptyBody(
  context: BuildContext,
  { node, pointer }: Located<OpenApi.RequestBody>,
): boolean {
  const isEmpty = (schema: OpenApi.SchemaOrRef): boolean => {
    const target = resolveRef<OpenApi.Schema>(context, schema, pointer).node;
    const { type, properties = {}, ...others } = target;
    const isObject = type === undefined || type === "object";
    const saysMore = Object.keys(others).some((key) => !isAnnotation(key));
    return isObject && !saysMore && Object.keys(properties).length === 0;
  };
  const media = Object.values(node.content ?? {});
  return (
    node.required !== true && media.every(({ schema = {} }) => isEmpty(schema as OpenApi.Schema))
  );
}
