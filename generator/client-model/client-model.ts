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

/** What the generated client is made of: every name and every choice, made once. Emitters print it. */
export interface ClientModel {
  /** The model that it is made from. */
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
  /** These, each followed by what it is with its other media types. */
  readonly variants: readonly MethodModel[];
  /** Schemas that params lead to, which are checked before they are sent. */
  readonly checkedSchemas: readonly SchemaModel[];
}

/** Where requests go, unless the caller sets another address. */
export interface BaseURL {
  readonly url: string;
  /** Whether requests can be sent to it; else the caller has to set an address. */
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
  /** Name of the property of the client. */
  readonly resource: string;
  readonly name: string;
  /** The constant that describes the operation to the runtime. */
  readonly constant: string;
  readonly path: readonly PathArgument[];
  /** `undefined` for an operation that takes no params. */
  readonly params: ParamsModel | undefined;
  readonly result: ResultModel;
  readonly failures: FailuresModel;
  /** `undefined` where the document says nothing of the headers of successes. */
  readonly headers: HeadersModel | undefined;
  /** `undefined` for an operation without params. */
  readonly check: CheckModel | undefined;
  /** What the compiler knows of which params are for which models. */
  readonly availability: AvailabilityModel | undefined;
  /** The schema of the model as last read, where the rules make use of it. */
  readonly model: ObjectSchema | undefined;
  /** Names of the body's fields whose values are not shown. */
  readonly secrets: readonly string[];
  readonly alternatives: readonly AlternativeModel[];
}

/** The same method with another media type, which callers choose by an option of the call. */
export interface AlternativeModel extends Pick<Alternative, "option" | "mediaType"> {
  /** Of the other parts, it has those of the method that it is an alternative of. */
  readonly method: MethodModel;
}

/** A path parameter, which is an argument of its own. */
export interface PathArgument extends Parameter {
  readonly argument: string;
}

/** The one object with query, header, cookie and body fields. */
export interface ParamsModel {
  readonly name: string;
  readonly module: string;
  /** Whether the document itself has the type, as the schema of a body without parameters beside it. */
  readonly isOwnSchema: boolean;
  /** Whether a call without params is complete. */
  readonly isOptional: boolean;
  /** The params that are not in the path, in the order of the operation. */
  readonly parameters: readonly Parameter[];
  /** What of the body stands in the params: its fields, or it itself. */
  readonly bodyFields: readonly Property[];
  /** Fields of the body that take a file. */
  readonly uploads: readonly Property[];
  /** What fields under any name may be, where the body has them and params of its own stand beside them. */
  readonly others: TypeRef | undefined;
  /** What its fields are, to begin a sentence: "Query and body fields". */
  readonly title: string;
}

export interface ResultModel {
  /** The type that a successful call resolves with; `void` where there is nothing. */
  readonly type: string;
  /** The name of the type, and the types that it is an alias of; `undefined` where the document has the name itself. */
  readonly alias: string | undefined;
  readonly successes: readonly Success[];
  /** The name of the type with the data by status; `undefined` where the status says nothing of the data. */
  readonly byStatus: string | undefined;
  /** What a success is, in the words of the runtime; of several that differ, `any`. */
  readonly kind: ResponseKind;
  /** Whether the runtime has to look at the status to know how to read a success. */
  readonly isByStatus: boolean;
  /** Fields that the JSON of every success has. */
  readonly required: readonly string[];
}

/** A response that a successful call may resolve with. */
export interface Success extends Response {
  readonly kind: ResponseKind;
}

export type ResponseKind = "object" | "any" | "none" | "text" | "blob";

export interface FailuresModel {
  readonly name: string;
  /** The failures that the document describes; that of all others holds for 400–599. */
  readonly list: readonly Failure[];
}

/** A response with a status outside 200–299. */
export interface Failure extends Response {
  readonly type: TypeRef;
  /** What the runtime holds the body against; `none` where the document does not say what it is. */
  readonly kind: ResponseKind;
}

/** The headers of the successes of an operation. */
export interface HeadersModel {
  readonly name: string;
  readonly list: readonly ResponseHeader[];
}

export interface CheckModel {
  readonly name: string;
  /** The same check as a Standard Schema. */
  readonly schemaName: string;
  /** What is looked at: whatever a file or a body without JSON may be is nothing to check. */
  readonly fields: readonly (Parameter | Property)[];
  readonly others: TypeRef | undefined;
  readonly relations: ObjectSchema["relations"];
  /** Fields that a call with any field of the body has to give, and those that are none of the body's. */
  readonly allOrNone:
    | { readonly required: readonly string[]; readonly beside: readonly string[] }
    | undefined;
}

/** An operation whose params the compiler can hold against the type of the model they are for. */
export interface AvailabilityModel {
  readonly body: ObjectSchema;
  /** The field with the type, and the enum of its values. */
  readonly typeField: Property;
  readonly typeEnum: EnumReference;
  /** The field whose object the cases' rules speak about, where that is not the body itself. */
  readonly governed: GovernedModel | undefined;
  /** Fields of the body that some types refuse. */
  readonly refusals: readonly Refusal[];
  /** Fields of the body that a call has to give which sets the type to one of some. */
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

/** A field that models of some types do not take. */
export interface Refusal {
  readonly property: Property;
  readonly condition: Condition;
  /** The types that take it, and those of which it is known whether they do. */
  readonly types: readonly string[];
  readonly among: readonly string[] | "all";
}

/** Model types that refuse the same fields of a schema. */
export interface TypeGroup {
  /** What the fields they take are called: `FluxLoraTrainingParameters`. */
  readonly name: string;
  readonly types: readonly string[];
  readonly refused: readonly Property[];
}
