import type { JsonValue } from "../json.js";
import type { SampleOperation, SampleRequest } from "../samples/sample.js";

/** Markup that the generator has made of Markdown: text of the API's description is escaped in it. */
export type Markup = string;

/** Everything the explorer knows of an API; the generator writes it, nothing else on the page names a field. */
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
  /** The check of the client's own rules module; a method, so that one for certain params fits. */
  check?(params: object, context: CheckContext): readonly Issue[];
  /** Sends it with the client itself. */
  send(
    options: object,
    path: Readonly<Record<string, JsonValue>>,
    params: object,
    call: object,
  ): Promise<Outcome>;
}

/** What the rules may know of the model beside the params. */
export interface ModelData {
  /** The model's type, where rules ask for it. */
  readonly type: TypeData | undefined;
  /** Other fields of the model that rules ask for, such as its status. */
  readonly states: readonly StateData[];
}

export interface TypeData {
  /** Field of the model that holds its type. */
  readonly field: string;
  /** Field of the params that sets the type; what it says goes before the model's own. */
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
  /** What follows the title in sentences: "training". */
  readonly noun: string;
  readonly documented: readonly string[];
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
  /** What holds between the fields, as sentences. */
  readonly relations: readonly Markup[];
}

export interface FieldData {
  readonly name: string;
  /** The same on every page of the site. */
  readonly anchor: string;
  readonly control: Control;
  readonly description: Markup;
  readonly required?: true | undefined;
  /** Not to be shown to others. */
  readonly secret?: true | undefined;
  /** What to do instead, where nobody should use the field any more. */
  readonly deprecated?: Markup | undefined;
  readonly oddity?: Markup | undefined;
  /** Limits that hold in every case, as short phrases. */
  readonly limits?: readonly Markup[] | undefined;
  /** The default that holds where no case has its own. */
  readonly default?: Markup | undefined;
  readonly cases?: readonly CaseData[] | undefined;
  /** Further rules, as sentences. */
  readonly notes?: readonly NoteData[] | undefined;
  /** The rule that refuses the field in some cases, as issues name it. */
  readonly availability?: string | undefined;
  readonly examples?: readonly JsonValue[] | undefined;
}

/** The types for which something is worth saying; without them it is for every one. */
export interface ForTypes {
  readonly types?: readonly string[] | undefined;
}

/** Limits or defaults that some models have of their own. */
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
  | PlainControl<"text">
  | PlainControl<"number">
  | PlainControl<"boolean">
  /** As JSON: what no other control could hold. */
  | PlainControl<"json">
  | (PlainControl<"choice"> & { readonly enum: string })
  | (PlainControl<"literal"> & { readonly value: string | number | boolean })
  | (PlainControl<"list"> & { readonly items: Control })
  | (PlainControl<"object"> & { readonly object: string });

interface PlainControl<Kind extends string> {
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

/** One thing the rules module found; the same as its own type, which generated code is held against. */
export interface Issue {
  readonly pointer: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** The outcome of sending a request. */
export type Outcome = Answer | Failure;

export interface Answer {
  readonly ok: true;
  readonly data: unknown;
  readonly response: Response;
  readonly requestId: string | undefined;
}

export interface Failure {
  readonly ok: false;
  /** The client's own word for it: `status`, `connection`, `params`, … */
  readonly kind: string;
  readonly error: FailureError;
}

/** What the client's errors may have beside their message. */
export interface FailureError extends Error {
  readonly status?: number | undefined;
  readonly headers?: Headers | undefined;
  readonly requestId?: string | undefined;
  readonly body?: unknown;
  readonly excerpt?: string | undefined;
}
