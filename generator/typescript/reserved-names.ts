/*
 * Names that generated code may not use for parts of a document, because they would hide something or be hidden: one
 * list per reason, then one per kind of name that combines them.
 */

/** Reserved words of JavaScript. */
const reservedWords =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
  "false finally for function if implements import in instanceof interface let new null package private protected " +
  "public return static super switch this throw true try typeof undefined var void while with yield";

/** Members that every object has, or that JavaScript calls implicitly. */
const objectMembers =
  "__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable then toJSON toLocaleString toString valueOf";

/** Functions of the runtime that the file of a resource imports. */
const runtimeFunctions =
  "jsonBody formBody multipartBody rawBody styledParameters responseByStatus";

/** Types that generated files import besides the exports of the client, or use from the platform. */
const importedTypes =
  "AnySuccess ArrayBuffer Blob Credential EnumOption Exclude Omit Operation Partial Pick Promise Readonly Record Transport " +
  "Uint8Array Unlisted Upload";

/** A schema of this name would have the guard `isOneOf`, the name of the function that guards call. */
const guarded = "OneOf";

/** Globals that the file of the client or its callers use. */
const globals =
  "Array Error Headers JSON Map Number Object Proxy Request Response Set String Symbol URL";

const split = (names: string): readonly string[] => names.split(" ");

/** Exports of the client's hand-written code. */
export const runtimeExports = [
  "APIConnectionError",
  "APIConnectionTimeoutError",
  "APIError",
  "APIPromise",
  "APIUserAbortError",
  "AuthenticationError",
  "BadRequestError",
  "CallContext",
  "CallError",
  "CallOptions",
  "ClientError",
  "ClientOptions",
  "ConfigurationError",
  "ConflictError",
  "CredentialSource",
  "DriftFinding",
  "DriftSensor",
  "Failure",
  "FailureKind",
  "FetchOptions",
  "HeaderValues",
  "InternalServerError",
  "InvalidParamsError",
  "Issue",
  "JsonInput",
  "JsonValue",
  "Logger",
  "LogLevel",
  "LogOptions",
  "ModelRequestOptions",
  "NotFoundError",
  "PermissionDeniedError",
  "QueryValues",
  "RateLimitError",
  "RawRequest",
  "RequestOptions",
  "ResponseContext",
  "SafeResult",
  "StatusFailure",
  "Success",
  "TypedHeaders",
  "TypedResponse",
  "Unavailable",
  "UnprocessableEntityError",
  "UnreadableResponseError",
  "Validate",
  "WithResponse",
] as const;

export const reservedNames = {
  /** Schemas and enums. */
  types: [...runtimeExports, ...split(importedTypes), guarded],
  /** The class of a resource, whose file imports these names. */
  resourceClasses: [...runtimeExports, ...split(importedTypes)],
  /** The class of the client. */
  clientClass: [...runtimeExports, ...split(importedTypes), ...split(globals)],
  /** Properties of the client for resources. */
  resources: [...split(objectMembers), "baseURL", "request", "timeout", "withOptions"],
  /** Methods of a resource. */
  methods: split(objectMembers),
  /** Constants of the file of a resource. */
  constants: [...split(runtimeFunctions), ...split(reservedWords)],
  /** Arguments of a method. */
  arguments: ["params", "options", ...split(reservedWords)],
  /** Options of the client. */
  clientOptions: [
    ...split(
      "baseURL constructor dangerouslyAllowBrowser defaultHeaders defaultQuery drift fetch fetchOptions logger logLevel " +
        "maxRetries middleware secretNames timeout totalTimeout toString validate valueOf",
    ),
  ],
} as const;
