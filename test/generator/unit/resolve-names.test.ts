import { describe, expect, it } from "vitest";
import { type Candidates, resolveNames } from "../../../generator/api-model/resolve-names.js";

describe("resolveNames", () => {
  const wishes: Candidates[] = [["get", "getUser"], ["list"], ["get", "getUsers"]];

  it("lets all that want one name take their next", () => {
    expect(resolveNames(wishes)).toEqual(["getUser", "list", "getUsers"]);
  });

  it("gives the same names in any order", () => {
    const others = [...wishes].reverse();
    expect(resolveNames(others)).toEqual(["getUsers", "list", "getUser"]);
  });

  it("moves what wants the next name of another, too", () => {
    expect(
      resolveNames([
        ["a", "b"],
        ["a", "c"],
        ["b", "d"],
      ]),
    ).toEqual(["b", "c", "d"]);
  });

  it("keeps a name that has no other where the rest give way", () => {
    expect(resolveNames([["get"], ["get", "getUser"]])).toEqual(["get", "getUser"]);
  });

  it("numbers the best name of what has none of its own, and takes none that another has", () => {
    expect(resolveNames([["a"], ["a"], ["a2"]])).toEqual(["a", "a3", "a2"]);
    expect(
      resolveNames([
        ["a", "long"],
        ["a", "long"],
        ["b", "a"],
      ]),
    ).toEqual(["a", "a2", "b"]);
  });

  it("gives none a reserved name, in any of its forms", () => {
    const rules = { reserved: ["then"], listForms: (name: string) => [name.toLowerCase()] };
    expect(resolveNames([["THEN", "thenUser"], ["then"]], rules)).toEqual(["thenUser", "then2"]);
  });
});
