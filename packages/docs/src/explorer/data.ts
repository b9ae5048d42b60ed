import type { JsonValue } from "../json.js";
import type { SampleOperation, SampleRequest } from "../samples/sample.js";

/** HTML that the generator has rendered from Markdown; text of the API's description is escaped. */
export type Markup = string;

/** The API as the explorer needs it, written by the generator. The code of the page names no field. */
export interface ExplorerData {
  readonly operations: readonly OperationData[];
  /** Objects that fields hold, by name. */
  readonly objects: readonly ObjectData[];
  readonly enums: readonly EnumData[];
}

export interface OperationData {
  readonly id: string;
  readonly title: string;
  /** How the samples call it. */
  readonly sample: SampleOperation;
  readonly path: readonly FieldData[];
  readonly query: readonly FieldData[];
  readonly body: ObjectData | undefined;
  readonly model: ModelData | undefined;
  readonly examples: readonly ExampleData[];
  /** The check of the client's rules module; declared as a method, so that a check of narrower params is assignable. */
  check?(params: object, context: CheckContext): readonly Issue[];
  /** Sends it with the client itself. */
  send(
    options: object,
    path: Readonly<Record<string, JsonValue>>,
    params: object,
    call: object,
  ): Promise<Outcome>;
}

/** Values of the model that the rules use in addition to the params. */
export interface ModelData {
  /** The type of the model, if rules depend on it. */
  readonly type: TypeData | undefined;
  /** Other fields of the model that rules depend on, such as its status. */
  readonly states: readonly StateData[];
}

export interface TypeData {
  /** Field of the model that holds its type. */
  readonly field: string;
  /** Field of the params that sets the type; it takes precedence over that of the model. */
  readonly paramsField: string;
  /** Name of the enum, which is its anchor. */
  readonly enum: string;
  /** What the document calls one case, in the singular. */
  readonly caseName: string;
  readonly cases: readonly ModelCaseData[];
}

/** Model types for which the same rules hold. */
export interface ModelCaseData {
  readonly id: string;
  readonly title: string;
  /** The word after the title in sentences: "training". */
  readonly noun: string;
  readonly documented: readonly string[];
  readonly observed?: readonly string[] | undefined;
  readonly inferred: readonly string[];
}

export interface StateData {
  readonly field: string;
  readonly values: readonly ChoiceData[];
}

export interface ExampleData {
  readonly title: string;
  readonly request: SampleRequest;
}

export interface ObjectData {
  readonly name: string;
  readonly fields: readonly FieldData[];
  /** Relations between the fields, as sentences. */
  readonly relations: readonly Markup[];
}

export interface FieldData {
  readonly name: string;
  /** The same on every page of the site. */
  readonly anchor: string;
  /** The page of the reference that has it, where that is not the front page. */
  readonly page?: string | undefined;
  readonly control: Control;
  readonly description: Markup;
  readonly required?: true | undefined;
  /** Not to be shown to others. */
  readonly secret?: true | undefined;
  /** Advice on what to use instead of a deprecated field. */
  readonly deprecated?: Markup | undefined;
  readonly inconsistency?: Markup | undefined;
  /** Limits that hold in every case, as short phrases. */
  readonly limits?: readonly Markup[] | undefined;
  /** The default for cases without their own. */
  readonly default?: Markup | undefined;
  readonly cases?: readonly CaseData[] | undefined;
  /** Further rules, as sentences. */
  readonly notes?: readonly NoteData[] | undefined;
  /** The rule that refuses the field in some cases, as issues name it. */
  readonly availability?: string | undefined;
  readonly examples?: readonly JsonValue[] | undefined;
}

/** The types for which something applies; without them, it applies to every type. */
export interface ForTypes {
  readonly types?: readonly string[] | undefined;
}

/** Limits and the default of one case. */
export interface CaseData extends ForTypes {
  /** The case in words: "Flux LoRA". */
  readonly label: Markup;
  /** All limits that hold in this case, those of every case included. */
  readonly limits?: readonly Markup[] | undefined;
  readonly default?: Markup | undefined;
}

export interface NoteData extends ForTypes {
  readonly text: Markup;
}

/** How a value is edited. */
export type Control =
  | BasicControl<"text">
  | BasicControl<"number">
  | BasicControl<"boolean">
  /** As JSON, for values that no other control supports. */
  | BasicControl<"json">
  | (BasicControl<"choice"> & { readonly enum: string })
  | (BasicControl<"literal"> & { readonly value: string | number | boolean })
  | (BasicControl<"list"> & { readonly items: Control })
  | (BasicControl<"object"> & { readonly object: string });

interface BasicControl<Kind extends string> {
  readonly kind: Kind;
  readonly nullable?: true | undefined;
}

export interface EnumData {
  readonly name: string;
  readonly values: readonly ChoiceData[];
}

export interface ChoiceData {
  readonly value: string | number | boolean;
  readonly description?: Markup | undefined;
  readonly deprecated?: Markup | undefined;
}

export interface CheckContext {
  readonly model?: Readonly<Record<string, JsonValue>> | undefined;
}

/** One issue found by the rules module. The generated code checks that its type is assignable to this one. */
export interface Issue {
  readonly pointer: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** The outcome of sending a request. */
export type Outcome = Success | Failure;

export interface Success {
  readonly ok: true;
  readonly data: unknown;
  readonly response: Response;
  readonly requestId: string | undefined;
}

export interface Failure {
  readonly ok: false;
  /** The kind of the client's error: `status`, `connection`, `params`, … */
  readonly kind: string;
  readonly error: FailureError;
}

/** Further properties that the client's errors may have. */
export interface FailureError extends Error {
  readonly status?: number | undefined;
  readonly headers?: Headers | undefined;
  readonly requestId?: string | undefined;
  readonly body?: unknown;
  readonly excerpt?: string | undefined;
}
