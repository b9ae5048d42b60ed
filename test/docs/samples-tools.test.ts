import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { choosePython, planTools, type Tool } from "../../scripts/tools.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const browser: Tool = {
  need: "The pages need a browser",
  package: "some-browser",
  otherwise: "name yours in BROWSER",
  find: () => undefined,
};
const shell: Tool = { ...browser, need: "The rest needs a shell", package: "sh", otherwise: "" };

describe("missing tools", () => {
  test("that are none are no trouble", () => {
    expect(planTools([], true)).toEqual({ kind: "ready" });
    expect(planTools([], false)).toEqual({ kind: "ready" });
  });

  test("are installed with one command by who can", () => {
    expect(planTools([browser, shell], true)).toEqual({
      kind: "install",
      command: "apt-get update && apt-get install -y --no-install-recommends some-browser sh",
    });
  });

  test("make everybody else fail with the line that installs them", () => {
    const line =
      "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends some-browser sh'";
    expect(planTools([browser, shell], false)).toEqual({
      kind: "fail",
      message: `The pages need a browser. The rest needs a shell. Install what is missing (${line}), or name yours in BROWSER.\n`,
    });
    expect(planTools([shell], false)).toMatchObject({ message: expect.stringMatching(/'\)\.\n$/) });
  });

  test("that nobody knows are refused by name", () => {
    const tsx = `${repository}/node_modules/tsx/dist/cli.mjs`;
    const script = [tsx, "scripts/ensure-tools.ts", "curl", "telepathy"];
    const { status, stderr } = spawnSync(process.execPath, script, {
      cwd: repository,
      encoding: "utf8",
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain("There is no tool telepathy: name some of chromium, curl, ");
  });
});

describe("Python", () => {
  const choosy = (...paths: string[]) => {
    const asked: string[] = [];
    return {
      asked,
      isFit: (path: string) => {
        asked.push(path);
        return paths.includes(path);
      },
    };
  };

  test.each<readonly [string, string | undefined, readonly string[], string | undefined]>([
    ["the system's has requests", "/opt/python3", ["/usr/bin/python3"], "/usr/bin/python3"],
    ["both have", "/opt/python3", ["/usr/bin/python3", "/opt/python3"], "/usr/bin/python3"],
    ["only the one on PATH has", "/opt/python3", ["/opt/python3"], "/opt/python3"],
    ["neither has", "/opt/python3", [], undefined],
    ["there is none on PATH", undefined, [], undefined],
  ])("is chosen where %s", (_, onPath, withRequests, chosen) => {
    expect(choosePython(undefined, onPath, choosy(...withRequests).isFit)).toBe(chosen);
    expect(choosePython("", onPath, choosy(...withRequests).isFit)).toBe(chosen);
  });

  test("is the one that the environment names, without a doubt", () => {
    const { asked, isFit } = choosy("/usr/bin/python3");
    expect(choosePython("/my/python", "/opt/python3", isFit)).toBe("/my/python");
    expect(asked).toEqual([]);
  });
});
