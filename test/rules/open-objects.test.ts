import { expect, test } from "vitest";
import {
  createCheck,
  field,
  integer,
  lazy,
  mapOf,
  object,
  openObject,
  required,
  string,
  type Type,
} from "../../packages/client/src/rules/index.js";
import { summarise } from "../support/rules-calls.js";

const size: Type = object("Size", () => [{ width: required(field(integer)) }]);

test("fields beside the known ones are held to their own type", () => {
  const check = createCheck(
    openObject(
      "Label",
      () => [{ name: required(field(string)) }],
      () => size,
    ),
  );
  expect(summarise(check({ name: "n", front: { width: 1 }, back: undefined }))).toEqual([]);
  expect(summarise(check({ name: 1, front: "f", back: { width: "w" } }))).toEqual([
    "error type /name",
    "error type /front",
    "error type /back/width",
  ]);
});

test("a map with listed names warns of others, whose values are not looked at", () => {
  const check = createCheck(lazy(() => mapOf(string, ["en", "fr"])));
  expect(summarise(check({ en: "e", de: 1 }))).toEqual(["warning unknown /de"]);
  expect(summarise(check({ fr: 1 }))).toEqual(["error type /fr"]);
});
