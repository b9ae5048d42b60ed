import type {
  Alternative,
  ApiModel,
  Condition,
  EnumReference,
  ObjectSchema,
  Operation,
  Parameter,
  Property,
  Response,
  ResponseHeader,
  SchemaModel,
  TypeRef,
} from "../api-model/model.js";
import type { ClientModules } from "./modules.js";
import type { SecurityModel } from "./security.js";

/** The generated client, with every name and every decision. Emitters only print it. */
export interface ClientModel {
  readonly api: ApiModel;
  readonly modules: ClientModules;
  /** Name of the client's class. */
  readonly name: string;
  readonly optionsName: string;
  readonly scope: string;
  readonly baseURL: BaseURL;
  readonly security: SecurityModel;
  readonly resources: readonly ResourceModel[];
  /** The methods of all resources, in the order of the document. */
  readonly methods: readonly MethodModel[];
  /** The methods, each followed by its alternatives for other media types. */
  readonly variants: readonly MethodModel[];
  /** Schemas that params lead to, for which checks are generated. */
  readonly checkedSchemas: readonly SchemaModel[];
}

/** The default base URL. */
export interface BaseURL {
  readonly url: string;
  /** Whether it is absolute; otherwise the caller must set a base URL. */
  readonly isWhole: boolean;
}

/** A property of the client with the methods of a tag. */
export interface ResourceModel {
  readonly name: string;
  readonly className: string;
  readonly description: string;
  readonly methods: readonly MethodModel[];
}

export interface MethodModel {
  readonly operation: Operation;
  /** The property of the client that has the method. */
  readonly resource: string;
  readonly name: string;
  /** Name of the constant that describes the operation to the runtime. */
  readonly constant: string;
  readonly path: readonly PathArgument[];
  /** `undefined` if the operation has no body and no parameters other than those in the path. */
  readonly params: ParamsModel | undefined;
  readonly result: ResultModel;
  readonly failures: FailuresModel;
  /** `undefined` if the document lists no headers of successful responses. */
  readonly headers: HeadersModel | undefined;
  /** `undefined` for an operation without params. */
  readonly check: CheckModel | undefined;
  /** The types by which the compiler checks which params a model takes. */
  readonly availability: AvailabilityModel | undefined;
  /** The schema of the `model` option, if the rules use it. */
  readonly model: ObjectSchema | undefined;
  /** Names of body fields whose values are masked in logs and errors. */
  readonly secrets: readonly string[];
  readonly alternatives: readonly AlternativeModel[];
}

/** The method in another media type, which callers choose with an option of the call. */
export interface AlternativeModel extends Pick<Alternative, "option" | "mediaType"> {
  /** Shares with the default method whatever does not depend on the media type. */
  readonly method: MethodModel;
}

/** A path parameter, which is a positional argument. */
export interface PathArgument extends Parameter {
  readonly argument: string;
}

/** The params object, with query, header, cookie and body fields. */
export interface ParamsModel {
  readonly name: string;
  readonly module: string;
  /** Whether the type is the schema of the body itself, which has the same name (see `hasParamsSchema`). */
  readonly isOwnSchema: boolean;
  /** Whether a call may omit the params. */
  readonly isOptional: boolean;
  /** The parameters that are not in the path, in the order of the operation. */
  readonly parameters: readonly Parameter[];
  /** The fields that come from the body: its own fields, or one field called `body`. */
  readonly bodyFields: readonly Property[];
  /** Fields of the body that take a file. */
  readonly uploads: readonly Property[];
  /** The type of fields under unlisted names, if the body allows these and has parameters or files beside it. */
  readonly others: TypeRef | undefined;
  /** A phrase for its fields that begins a sentence: "Query and body fields". */
  readonly title: string;
}

export interface ResultModel {
  /** The type that a successful call resolves with; `void` if responses have no body. */
  readonly type: string;
  /** The name of the alias to declare for the type; `undefined` if the type is a schema itself, or `void`. */
  readonly alias: string | undefined;
  readonly successes: readonly Success[];
  /** The name of the type with the result by status; `undefined` if there is only one success, or none has a body. */
  readonly successesName: string | undefined;
  /** How the runtime reads a success; `any` if it is read by status. */
  readonly kind: ResponseKind;
  /** Whether the runtime reads successes by status: if their kinds differ, or if they are text or bytes. */
  readonly isReadByStatus: boolean;
  /** Fields that the JSON of every success must have. */
  readonly required: readonly string[];
}

/** A response that a successful call may resolve with. */
export interface Success extends Response {
  readonly kind: ResponseKind;
}

export type ResponseKind = "object" | "any" | "none" | "text" | "blob";

export interface FailuresModel {
  readonly name: string;
  /** The failures that the document describes; a default response stands for 400–599. */
  readonly list: readonly Failure[];
}

/** A response with a status outside 200–299. */
export interface Failure extends Response {
  readonly type: TypeRef;
  /** How the runtime reads the body; `none` if the document does not describe it, or as bytes. */
  readonly kind: ResponseKind;
}

/** The headers of successful responses. */
export interface HeadersModel {
  readonly name: string;
  readonly list: readonly ResponseHeader[];
}

export interface CheckModel {
  readonly name: string;
  /** Name of the constant with the same check as a Standard Schema. */
  readonly schemaName: string;
  /** The fields to check. Files, and bodies that are not JSON, have the type `json` here, which accepts any value. */
  readonly fields: readonly (Parameter | Property)[];
  readonly others: TypeRef | undefined;
  readonly relations: ObjectSchema["relations"];
  /**
   * For a body that is optional but has required fields: these fields, and the params that are not part of the body.
   */
  readonly allOrNone:
    | { readonly required: readonly string[]; readonly beside: readonly string[] }
    | undefined;
}

/** The types by which the compiler checks the params of an operation against the type of the model. */
export interface AvailabilityModel {
  readonly body: ObjectSchema;
  /** The body field with the model type, and the enum of its values. */
  readonly typeField: Property;
  readonly typeEnum: EnumReference;
  /** The body field whose object the rules of the cases are about, if it is not the body itself. */
  readonly governed: GovernedModel | undefined;
  /** Body fields that some model types do not take. */
  readonly refusals: readonly Refusal[];
  /** Body fields that are required when a call sets certain model types. */
  readonly requirements: readonly Requirement[];
}

export interface Requirement {
  readonly property: Property;
  readonly types: readonly string[];
}

export interface GovernedModel {
  readonly property: Property;
  readonly schema: ObjectSchema;
  readonly refusals: readonly Refusal[];
  readonly groups: readonly TypeGroup[];
}

/** A field that some model types do not take. */
export interface Refusal {
  readonly property: Property;
  readonly condition: Condition;
  /**
   * The types of `among` that take the field; other types of `among` do not, and nothing is known of types outside it.
   */
  readonly types: readonly string[];
  readonly among: readonly string[] | "all";
}

/** Model types that refuse the same fields of a schema. */
export interface TypeGroup {
  /** Name of the interface with the fields they take: `FluxLoraTrainingParameters`. */
  readonly name: string;
  readonly types: readonly string[];
  readonly refused: readonly Property[];
}
