/*
 * Names that what a document calls its things does not get, as they would hide something or be hidden: one list per
 * reason, and one per kind of name that puts them together.
 */

/** Words that JavaScript keeps for itself. */
const reservedWords =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
  "false finally for function if implements import in instanceof interface let new null package private protected " +
  "public return static super switch this throw true try typeof undefined var void while with yield";

/** Members that an object has anyway, or that JavaScript calls by itself. */
const objectMembers =
  "__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable then toJSON toLocaleString toString valueOf";

/** Functions of the runtime that the file of a resource imports. */
const runtimeFunctions =
  "jsonBody formBody multipartBody rawBody styledParameters responseByStatus";

/** Types that generated files import beside the exports of the client, or take from the platform. */
const importedTypes =
  "AnySuccess ArrayBuffer Blob Credential EnumOption Exclude Omit Operation Partial Pick Promise Readonly Record Transport " +
  "Uint8Array Unlisted Upload";

/** Schemas whose guard has the name of the function that guards call. */
const guarded = "OneOf";

/** Values of the platform that the file of the client, or its callers, expect to find. */
const globals =
  "Array Error Headers JSON Map Number Object Proxy Request Response Set String Symbol URL";

const split = (names: string): readonly string[] => names.split(" ");

/** Names that the client's own code exports. */
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
  /** The class of a resource, beside which its file has what it imports. */
  resourceClasses: [...runtimeExports, ...split(importedTypes)],
  /** The class of the client. */
  clientClass: [...runtimeExports, ...split(importedTypes), ...split(globals)],
  /** Properties of the client that hold a resource. */
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
