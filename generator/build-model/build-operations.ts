import type {
  Example,
  JsonValue,
  ObjectSchema,
  Operation,
  Parameter,
  RequestBody,
  Response,
  TypeRef,
} from "../model.js";
import { type BuildContext, childPointer, resolveRef } from "./build-context.js";
import { describe } from "./describe.js";
import { nameOperation, toTypeName } from "./naming.js";
import type * as OpenApi from "./openapi.js";
import { readLimits } from "./read-limits.js";
import type { SchemaRegistry } from "./schema-registry.js";

const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** The operations in the order of the document. Reports what the model cannot express, and goes on. */
export function buildOperations(context: BuildContext, registry: SchemaRegistry): Operation[] {
  return Object.entries(context.root.paths ?? {}).flatMap(([path, item]) => {
    const { node, pointer } = resolveRef(context, item, childPointer("", "paths", path));
    return httpMethods.flatMap((httpMethod) => {
      const operation: OpenApi.Operation | undefined = node[httpMethod];
      if (operation === undefined) return [];
      const builder = new OperationBuilder(
        context,
        registry,
        operation,
        childPointer(pointer, httpMethod),
      );
      return [builder.build(path, httpMethod, { parameters: node.parameters ?? [], pointer })];
    });
  });
}

interface SharedParameters {
  readonly parameters: readonly (OpenApi.Parameter | { $ref: string })[];
  readonly pointer: string;
}

class OperationBuilder {
  constructor(
    readonly context: BuildContext,
    readonly registry: SchemaRegistry,
    readonly operation: OpenApi.Operation,
    readonly pointer: string,
  ) {}

  build(path: string, httpMethod: string, shared: SharedParameters): Operation {
    const { operation, pointer } = this;
    const id = operation.operationId ?? `${httpMethod} ${path}`;
    const tag = operation.tags?.[0] ?? "Default";
    const names = nameOperation(tag, id, operation["x-method"]);
    const parameters = this.#buildParameters(names.typePrefix, shared);
    const body = this.#buildBody(names.typePrefix);
    this.#refuseClash(parameters, body);
    return {
      id,
      tag,
      ...names,
      httpMethod: httpMethod.toUpperCase(),
      path,
      summary: operation.summary?.trim() ?? "",
      ...describe(operation, pointer),
      safeToRepeat:
        operation["x-safe-to-repeat"] ?? ["get", "head", "options"].includes(httpMethod),
      authenticated: (operation.security ?? this.context.root.security ?? []).length > 0,
      parameters,
      body,
      responses: this.#buildResponses(names.typePrefix),
    };
  }

  #buildParameters(prefix: string, shared: SharedParameters): Parameter[] {
    const merged = new Map<string, Parameter>();
    const add = (nodes: readonly (OpenApi.Parameter | { $ref: string })[], owner: string): void => {
      nodes.forEach((node, index) => {
        const target = resolveRef<OpenApi.Parameter>(
          this.context,
          node,
          childPointer(owner, "parameters", index),
        );
        const parameter = this.#buildParameter(prefix, target.node, target.pointer);
        if (parameter !== undefined) merged.set(`${parameter.in} ${parameter.wireName}`, parameter);
      });
    };
    add(shared.parameters, shared.pointer);
    add(this.operation.parameters ?? [], this.pointer);
    return [...merged.values()];
  }

  #buildParameter(prefix: string, node: OpenApi.Parameter, pointer: string): Parameter | undefined {
    if (node.in !== "path" && node.in !== "query") {
      this.#refuse(
        childPointer(pointer, "in"),
        `A parameter in ${JSON.stringify(node.in)}`,
        "Use a path or query parameter.",
      );
      return undefined;
    }
    const place = childPointer(pointer, "schema");
    // The library's schema type is the same document seen without our extensions.
    const schema = resolveRef<OpenApi.Schema>(
      this.context,
      (node.schema ?? {}) as OpenApi.SchemaOrRef,
      place,
    ).node;
    const name = node["x-name"] ?? node.name;
    return {
      name,
      wireName: node.name,
      in: node.in,
      required: node.required ?? false,
      type: this.registry.typeOf(
        node.schema as OpenApi.SchemaOrRef | undefined,
        place,
        prefix + toTypeName(name),
      ),
      limits: readLimits(schema),
      default: schema.default,
      examples: readParameterExamples(node, schema),
      ...describe(node, pointer),
    };
  }

  #buildBody(prefix: string): RequestBody | undefined {
    const { requestBody } = this.operation;
    if (requestBody === undefined) return undefined;
    const { node, pointer } = resolveRef<OpenApi.RequestBody>(
      this.context,
      requestBody,
      childPointer(this.pointer, "requestBody"),
    );
    const content = this.#pickJson(node.content, childPointer(pointer, "content"));
    if (content === undefined) return undefined;
    const type = this.registry.inRequest(() =>
      this.registry.typeOf(
        content.media.schema as OpenApi.SchemaOrRef | undefined,
        childPointer(content.pointer, "schema"),
        `${prefix}Body`,
      ),
    );
    if (this.#findObject(type) === undefined) {
      this.#refuse(
        content.pointer,
        "A request body that is not an object with properties",
        "Wrap the value in an object.",
      );
    }
    return {
      type,
      required: node.required ?? false,
      mediaType: content.mediaType,
      examples: this.#readExamples(content.media, content.pointer),
    };
  }

  #buildResponses(prefix: string): Response[] {
    const place = childPointer(this.pointer, "responses");
    return Object.entries(this.operation.responses).map(([status, response]) => {
      const { node, pointer } = resolveRef<OpenApi.Response>(
        this.context,
        response,
        childPointer(place, status),
      );
      const content =
        node.content && this.#pickJson(node.content, childPointer(pointer, "content"));
      const name = prefix + (/^2/.test(status) ? "Response" : `Response${status}`);
      return {
        status,
        description: node.description?.trim() ?? "",
        mediaType: content?.mediaType,
        type:
          content &&
          this.registry.typeOf(
            content.media.schema as OpenApi.SchemaOrRef | undefined,
            childPointer(content.pointer, "schema"),
            name,
          ),
        examples: content === undefined ? [] : this.#readExamples(content.media, content.pointer),
      };
    });
  }

  #pickJson(content: NonNullable<OpenApi.Response["content"]>, pointer: string) {
    for (const [mediaType, media] of Object.entries(content)) {
      if (/[/+]json\b/i.test(mediaType))
        return { mediaType, media, pointer: childPointer(pointer, mediaType) };
    }
    this.#refuse(
      pointer,
      `The media type ${Object.keys(content).join(", ")}`,
      "Offer application/json.",
    );
    return undefined;
  }

  #readExamples(
    media: { example?: unknown; examples?: Record<string, unknown> },
    pointer: string,
  ): Example[] {
    if (media.example !== undefined) {
      return [{ name: "example", summary: "", description: "", value: media.example as JsonValue }];
    }
    return Object.entries(media.examples ?? {}).map(([name, example]) => {
      const place = childPointer(pointer, "examples", name);
      const { node } = resolveRef(
        this.context,
        example as { summary?: string; description?: string; value?: JsonValue },
        place,
      );
      return {
        name,
        summary: node.summary?.trim() ?? "",
        description: node.description?.trim() ?? "",
        value: node.value ?? null,
      };
    });
  }

  /** Query and body share one params object, so a name may stand for one thing only. */
  #refuseClash(parameters: readonly Parameter[], body: RequestBody | undefined): void {
    const fields = new Set(this.#findObject(body?.type)?.properties.map(({ name }) => name));
    for (const parameter of parameters) {
      if (parameter.in === "path" || !fields.has(parameter.name)) continue;
      this.context.report({
        pointer: parameter.pointer,
        message: `The ${parameter.in} parameter and the body field ${JSON.stringify(parameter.name)} share one name in the params object.`,
        hint: "Give the parameter another name there with x-name.",
      });
    }
  }

  #findObject(type: TypeRef | undefined): ObjectSchema | undefined {
    const schema = this.registry.schemas.find(
      ({ name }) => type?.kind === "schema" && type.name === name,
    );
    return schema?.kind === "object" ? schema : undefined;
  }

  #refuse(pointer: string, what: string, hint: string): void {
    this.context.report({ pointer, message: `${what} is not supported by this generator.`, hint });
  }
}

function readParameterExamples(node: OpenApi.Parameter, schema: OpenApi.Schema): JsonValue[] {
  if (node.example !== undefined) return [node.example as JsonValue];
  return schema.examples ?? (schema.example === undefined ? [] : [schema.example]);
}
