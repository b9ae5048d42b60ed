import type { JsonValue } from "../../packages/docs/src/json.js";
import type { SampleRequest } from "../../packages/docs/src/samples/index.js";

/** A request with values that need escaping, and the URL that the server must receive. */
export interface HostileCase {
  readonly title: string;
  readonly request: SampleRequest;
  readonly url: string;
}

const longWord = "x".repeat(90);

const texts = [
  "",
  "it's",
  'say "hi"',
  `both ' and "`,
  '"""',
  "'''",
  "$(touch oops)",
  "`touch oops`",
  `\${HOME} $HOME !! ~`,
  "%s %(name)s {} {0} {{x}}",
  "back\\slash",
  "ends with \\",
  "\\n \\u0041 \\x41 \\N{BULLET}",
  "line\nbreak",
  "carriage\r\nreturn",
  "tab\tbell\u0007null\u0000escape\u001B",
  "\u007F\u0080\u0085\u009F",
  "line\u2028and\u2029paragraph",
  "\uFEFFmark",
  "right \u202Eto\u202C left \u2066\u2069",
  "🚗 👨‍👩‍👧 é 日本",
  "\uD83D",
  "\uDE97\uD83D",
  "EOF\nEOF\n",
  "@/etc/hostname",
  "-H 'X-Injected: 1'",
  "' -H 'X-Injected: 1' '",
  "</script><!-- */ # //",
  longWord,
  `${"word ".repeat(15)}'"'"`,
];

const numbers = [
  0, -0, -1, 0.1, 1e21, -1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740991,
  123456789012345680000,
];

const structures: JsonValue = {
  empty: [{}, [], "", null, true, false],
  tables: [
    [1, 2],
    [3, 4],
  ],
  rows: [{ a: 1 }, { a: 2, b: [{ c: [] }] }],
  "a key with 'both' \"quotes\" \\ and\na line end": 1,
  "": 1,
  "2": 1,
  naïve: 1,
  constructor: 1,
  [longWord]: longWord,
  abc: longWord,
};

const protoKeys: unknown = JSON.parse('{ "__proto__": { "__proto__": "value" }, "other": 1 }');

const id = "model_1";
const at = { modelId: id };

/** Values that JSON can hold, as fields that the API does not know and the client therefore sends. */
const bodies: readonly (readonly [title: string, body: JsonValue])[] = [
  ["texts", { texts }],
  ["texts as keys", Object.fromEntries(texts.map((text, index) => [`${text}${index}`, text]))],
  ["numbers", { numbers, ...numbers }],
  ["infinity, which JSON has not", { infinite: Number.POSITIVE_INFINITY }],
  ["structures", structures],
  // `JSON.parse` returns JSON.
  ["__proto__", protoKeys as JsonValue],
  ["no fields", {}],
];

const ids: readonly (readonly [id: string, inPath: string])[] = [
  ["a/b?c#d", "a%2Fb%3Fc%23d"],
  ["100% $(touch oops) `x`", "100%25%20%24(touch%20oops)%20%60x%60"],
  ["it's", "it's"],
  ["%2F..%2f", "%252F..%252f"],
  ["[1-3]{a,b}\\", "%5B1-3%5D%7Ba%2Cb%7D%5C"],
  ["日本🚗\n", "%E6%97%A5%E6%9C%AC%F0%9F%9A%97%0A"],
  ["...", "..."],
];

export const hostileCases: readonly HostileCase[] = [
  ...bodies.map(([title, body]) => ({
    title: `body: ${title}`,
    request: { path: at, params: body },
    url: `/v1/models/${id}`,
  })),
  ...ids.map(([modelId, inPath]) => ({
    title: `path: ${JSON.stringify(modelId)}`,
    request: { path: { modelId }, params: { name: "n" } },
    url: `/v1/models/${inPath}`,
  })),
  ...[true, false].map((originalAssets) => ({
    title: `query: ${originalAssets}`,
    request: { path: at, params: { originalAssets, thumbnail: null } },
    url: `/v1/models/${id}?originalAssets=${originalAssets}`,
  })),
];
