import { createQuerySerializer } from "openapi-fetch";
import { InvalidParamsError } from "../errors.js";
import { isGiven, listPairs, type Styled, writeText } from "./styles.js";
import type { ParameterWriter } from "./writer.js";

/** A parameter as the generator describes it. */
export interface StyledParameter extends Styled {
  readonly in: "path" | "query" | "header" | "cookie";
  /** Name on the wire, where that is not the one of its field. */
  readonly wireName?: string;
  /** Whether characters with a meaning in URLs are sent as they are. */
  readonly allowReserved?: boolean;
}

/** Writes parameters with styles, headers and cookies. */
export function writeParameters(list: readonly StyledParameter[]): ParameterWriter {
  const pick = (place: StyledParameter["in"]) => list.filter((parameter) => parameter.in === place);
  const plain = createQuerySerializer();
  return {
    names: list.filter((parameter) => parameter.in !== "path").map(({ name }) => name),
    write: (template, values, params) => {
      const read = (name: string) => (Object.hasOwn(params, name) ? params[name] : undefined);
      const path = pick("path").reduce((text, parameter) => {
        const written = fillPlace(parameter, values[parameter.name]);
        // A function, as a text would have patterns of its own.
        return text.replaceAll(`{${parameter.name}}`, () => written);
      }, template);
      const pairs = pick("query").flatMap((parameter) => {
        const value = read(parameter.name);
        if (!isGiven(value)) return [];
        const encode = parameter.allowReserved ? encodeReserved : encodeText(parameter.name);
        return listPairs(toWire(parameter), value, encode).map((pair) => pair.join("="));
      });
      const headers = pick("header").flatMap((parameter): [string, string][] => {
        const value = read(parameter.name);
        if (!isGiven(value)) return [];
        const { name } = toWire(parameter);
        return [
          [name.toLowerCase(), checkHeader(parameter, writeText(toWire(parameter), value, String))],
        ];
      });
      const cookies = pick("cookie").flatMap((parameter) => {
        const value = read(parameter.name);
        if (!isGiven(value)) return [];
        const found = listPairs(toWire(parameter), value, encodeText(parameter.name));
        return found.map((pair) => pair.join("="));
      });
      return {
        path,
        init: {
          querySerializer: (query) => [plain(query), ...pairs].filter(Boolean).join("&"),
        },
        addHeaders: ({ cookie, ...credentials }) => {
          const all = [...cookies, ...(cookie === undefined ? [] : [cookie])];
          return {
            ...credentials,
            ...Object.fromEntries(headers),
            ...(all.length === 0 ? {} : { cookie: all.join("; ") }),
          };
        },
      };
    },
  };
}

const toWire = ({ name, wireName = name, ...rest }: StyledParameter): StyledParameter => ({
  ...rest,
  name: wireName,
});

/** One place of the path: at least one character, and none that leads to another path. */
function fillPlace(parameter: StyledParameter, value: unknown): string {
  const { name } = parameter;
  const text = isGiven(value) ? writeText(parameter, value, encodeText(name)) : "";
  if (/^\.{0,2}$/.test(text)) refuse(name, "must be a value for one part of the path", value);
  return text;
}

function encodeText(name: string): (text: string) => string {
  return (text) => {
    try {
      return encodeURIComponent(text);
    } catch {
      return refuse(name, "must be well-formed text", text);
    }
  };
}

/** What has a meaning in URLs but ends neither a value nor the query stays as it is. */
function encodeReserved(text: string): string {
  return encodeText("")(text).replace(/%(?:3A|2F|3F|5B|5D|40|24|2C|3B|3D)/g, decodeURIComponent);
}

function checkHeader({ name }: StyledParameter, text: string): string {
  try {
    new Headers([["x", text]]);
    return text;
  } catch {
    return refuse(name, "must be text that a header can have", text);
  }
}

function refuse(name: string, what: string, value: unknown): never {
  const message = `${name} ${what}`;
  throw new InvalidParamsError([
    { pointer: `/${name}`, rule: "parameter", severity: "error", message, value, link: "" },
  ]);
}
