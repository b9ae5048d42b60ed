import { renderCode } from "../../generator/client-model/sentences.js";
import { breakFor, minor, patch } from "./change.js";
import type { ExtensionPair, Finding } from "./compare-extensions.js";
import { formatEdit } from "./format.js";

interface ErrorEntry {
  readonly id: string;
  readonly name?: string;
  readonly title: string;
  readonly status: number;
  readonly repeat: string;
  readonly waitSeconds?: string;
}

/** The catalogue of errors. */
interface Errors {
  readonly name: string;
  readonly reason?: string;
  readonly details?: string;
  readonly list: readonly ErrorEntry[];
}

/** Which errors the client tells apart, and which of them it repeats. */
export function compareErrors({ before, after }: ExtensionPair<Errors>): Finding[] {
  if (before === undefined)
    return [{ ...minor, text: "Errors are told apart by what their bodies say now." }];
  if (after === undefined)
    return [{ ...breakFor("readers"), text: "Errors are no longer told apart by their bodies." }];
  const fields = (["name", "reason", "details"] as const)
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      ...(before[key] === undefined ? minor : breakFor("readers")),
      keys: [key],
      text: formatEdit(key, before[key], after[key]),
    }));
  const find = (list: readonly ErrorEntry[], id: string) => list.find((one) => one.id === id);
  return [
    ...fields,
    ...after.list.flatMap((one, index) => compareError(find(before.list, one.id), one, index)),
    ...before.list
      .filter(({ id }) => find(after.list, id) === undefined)
      .map(({ title }) => ({
        ...minor,
        keys: ["list"],
        subject: title,
        text: "It is not listed any more.",
      })),
  ];
}

function compareError(before: ErrorEntry | undefined, after: ErrorEntry, index: number): Finding[] {
  const keys = ["list", index];
  const subject = after.title;
  if (before === undefined)
    return [{ ...minor, keys, subject, text: `It is listed now, with status ${after.status}.` }];
  const found = (["name", "status", "waitSeconds"] as const)
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      ...minor,
      keys: [...keys, key],
      subject,
      text: formatEdit(key, before[key], after[key]),
    }));
  return [
    ...found,
    ...(before.title === subject
      ? []
      : [
          {
            ...patch,
            keys: [...keys, "title"],
            subject,
            text: formatEdit("title", before.title, subject),
          },
        ]),
    ...(before.repeat === after.repeat
      ? []
      : [
          {
            ...minor,
            keys: [...keys, "repeat"],
            subject,
            text: `A client repeats the request ${renderCode(after.repeat)} now; before, ${renderCode(before.repeat)}.`,
          },
        ]),
  ];
}
