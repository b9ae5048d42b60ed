import type { APIPromise } from "./api-promise.js";
import type { JsonValue } from "./type-helpers.js";

/** Where the arguments of a method and the fields of its params go, as the generator placed them. */
interface Placement {
  /** For each parameter of the path the position of its argument. */
  readonly path?: object;
  /** The position of the params. */
  readonly params?: number;
  /** Fields of the params that are parameters, with their names on the wire. */
  readonly query?: object;
  readonly header?: object;
  readonly cookie?: object;
  /** The media type of the body. */
  readonly body?: string;
  /**
   * How the params contain the body: as its fields, as all of its fields or none of them, or (`none`) as the one field
   * `body`.
   */
  readonly spread?: "fields" | "all or none" | "none";
  /** By status, the media types of responses that are not `application/json`. */
  readonly media?: object;
}

/**
 * The parts in which a method differs from the operation that it calls, as openapi-typescript describes that; `never`
 * where they agree.
 */
export type Differences<Method, Wire extends Operation, Where extends Placement> = Method extends (
  ...args: infer Args
) => APIPromise<infer Result, infer Failures, infer Successes>
  ?
      | Unless<Same<PathOf<Args, Where>, Accepted<Wire, "path">>, "path">
      | ParamsDifferences<ParamsOf<Args, Where>, Wire, Where>
      | Unless<Same<Result, Success<ResponsesOf<Wire>, Where>>, "result">
      | SuccessesDifference<Successes, Wire, Where>
      | Unless<Same<Flat<Failures>, Failure<ResponsesOf<Wire>, Where>>, "failures">
  : "method";

/** Does not compile where there are differences, and names them. */
export type Agrees<Differing extends never> = Differing;

interface Operation {
  parameters: object;
  requestBody?: unknown;
  responses: object;
}

type Unless<Condition, Part> = Condition extends true ? never : Part;

/**
 * Whether both are the same type to the compiler. Types that are only assignable to each other may differ in optional
 * fields.
 */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Flat<T> = { [Key in keyof T]: T[Key] };

type None = Record<never, never>;

type PathOf<Args, Where extends Placement> = Flat<{
  [Name in keyof Where["path"]]: Args[Where["path"][Name] & keyof Args];
}>;

type ParamsOf<Args, Where extends Placement> = Args[`${Where["params"] & number}` & keyof Args];

type Slot = "query" | "header" | "cookie";

/** The parameters of the operation in one location; optional fields take `undefined`, as in our params. */
type Accepted<Wire extends Operation, In extends Slot | "path"> = Wire["parameters"] extends {
  [Name in In]?: infer Given;
}
  ? Fields<Exclude<Given, undefined>>
  : None;

type Fields<T> = [T] extends [never]
  ? None
  : { [Name in keyof T]: T[Name] | (IsOptional<Pick<T, Name>> extends true ? undefined : never) };

/**
 * Whether all fields may be left out. A test with `{}` would be wrong for a required field called `toString`, which
 * every object inherits.
 */
type IsOptional<T> = true extends (
  T extends unknown
    ? Partial<T> extends T
      ? true
      : false
    : never
)
  ? true
  : false;

type ParamsDifferences<Given, Wire extends Operation, Where extends Placement> = Where extends {
  params: number;
}
  ?
      | Unless<
          Same<undefined extends Given ? true : false, IsOptional<Exclude<Given, undefined>>>,
          "params"
        >
      | PlaceDifferences<WithBody<Exclude<Given, undefined>, Where>, Wire, Where>
  : PlaceDifferences<None, Wire, Where>;

/** Of a union of params without the body and params with all of it, the latter. */
type WithBody<Params, Where extends Placement> = Where extends { spread: "all or none" }
  ? Params extends unknown
    ? [Params[Exclude<keyof Params, ParameterName<Where>>]] extends [undefined]
      ? never
      : Params
    : never
  : Params;

type ParameterName<Where extends Placement> =
  | keyof Where["query"]
  | keyof Where["header"]
  | keyof Where["cookie"];

type PlaceDifferences<Params, Wire extends Operation, Where extends Placement> =
  | Unless<Same<Sent<Params, Where["query"]>, Accepted<Wire, "query">>, "query">
  | Unless<Same<Sent<Params, Where["header"]>, Accepted<Wire, "header">>, "header">
  | Unless<Same<Sent<Params, Where["cookie"]>, Accepted<Wire, "cookie">>, "cookie">
  | Unless<SameBody<Params, Wire, Where>, "body">;

/** The fields of the params for one location, under their names on the wire. */
type Sent<Params, Names> = {
  [Name in keyof Params as Name extends keyof Names
    ? Names[Name] & PropertyKey
    : never]: Params[Name];
};

type SameBody<Params, Wire extends Operation, Where extends Placement> =
  BodyContent<Exclude<Wire["requestBody"], undefined>, Where["body"]> extends infer Content
    ? Where["spread"] extends "none"
      ? Same<
          Flat<Pick<Params, "body" & keyof Params>>,
          undefined extends Wire["requestBody"] ? { body?: Content | undefined } : { body: Content }
        >
      : Where["spread"] extends string
        ? IsAllOrNone<Wire, Content> extends (Where["spread"] extends "all or none" ? true : false)
          ? SameFields<Omitting<Params, ParameterName<Where>>, Flat<Content>>
          : false
        : [Content] extends [never]
          ? true
          : false
    : false;

type BodyContent<Body, MediaType> = Body extends { content: infer Content }
  ? MediaType extends keyof Content
    ? Content[MediaType]
    : Exclude<Content[keyof Content], undefined>
  : never;

type IsAllOrNone<Wire extends Operation, Content> = undefined extends Wire["requestBody"]
  ? None extends Content
    ? false
    : true
  : false;

type Omitting<T, Names> = { [Name in keyof T as Name extends Names ? never : Name]: T[Name] };

/** An index signature has to include the types of the parameters beside it, so it is not compared. */
type SameFields<A, B> = string extends keyof A
  ? Same<A, B> extends true
    ? true
    : Same<Omitting<Listed<A>, never>, Omitting<Listed<B>, never>>
  : Same<A, B>;

type Listed<T> = {
  [Name in keyof T as string extends Name ? never : number extends Name ? never : Name]: T[Name];
};

type ResponsesOf<Wire extends Operation> = [Wire["responses"]] extends [never]
  ? None
  : Wire["responses"];

type StatusIn<Responses, Pattern extends string> = {
  [Status in keyof Responses]: `${Status & (string | number)}` extends Pattern ? Status : never;
}[keyof Responses];

type SuccessStatus<Responses> = [StatusIn<Responses, `2${string}`>] extends [never]
  ? "default" & keyof Responses
  : StatusIn<Responses, `2${string}`>;

type Success<Responses, Where extends Placement> =
  Contents<Responses, SuccessStatus<Responses>, Where["media"]> extends infer Result
    ? [Result] extends [undefined]
      ? // biome-ignore lint/suspicious/noConfusingVoidType: what methods promise that have no result
        void
      : Result
    : never;

/** The method types the data by status only if there are several successes. */
type SuccessesDifference<
  Successes,
  Wire extends Operation,
  Where extends Placement,
> = number extends keyof Successes
  ? never
  : Unless<Same<Flat<Successes>, SuccessesOf<ResponsesOf<Wire>, Where>>, "successes">;

type SuccessesOf<Responses, Where extends Placement> = {
  [Status in SuccessStatus<Responses> as Status extends string
    ? Uppercase<Status>
    : Status]: Contents<Responses, Status, Where["media"]>;
};

type Contents<Responses, Status extends keyof Responses, Media> = {
  [One in Status]: Content<
    Responses[One],
    One extends keyof Media ? Media[One] : "application/json"
  >;
}[Status];

type Content<Response, MediaType> = Response extends { content: infer Contents }
  ? MediaType extends keyof Contents
    ? Contents[MediaType]
    : Contents[keyof Contents]
  : undefined;

/** The bodies of failures by status; `default` stands for `4XX` and `5XX` where these are not documented. */
type Failure<Responses, Where extends Placement> = {
  [Status in keyof Responses as FailureStatus<
    Status,
    keyof Responses,
    SuccessStatus<Responses>
  >]: FailureBody<
    Content<
      Responses[Status],
      Status extends keyof Where["media"] ? Where["media"][Status] : "application/json"
    >
  >;
};

/** A body that is not described, or described as bytes, is the JSON value or the text that is received. */
type FailureBody<Body> = [Body] extends [undefined | Blob] ? JsonValue | undefined : Body;

type FailureStatus<Status, Documented, Successes> = Status extends "default"
  ? Successes extends "default"
    ? never
    : Exclude<"4XX" | "5XX", Documented | Uppercase<Documented & string>>
  : `${Status & (string | number)}` extends `${3 | 4 | 5}${string}`
    ? Status extends string
      ? Uppercase<Status>
      : Status
    : never;
