import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { repository } from "../support/generator-files.js";
import { type JsonObject, objectOf, objectsOf, stringOf } from "../support/narrow.js";

const folder = join(repository, ".github/workflows");
const names = readdirSync(folder);
const read = (path: string) => readFileSync(join(repository, path), "utf8");
const workflow = (name: string) => objectOf(parse(read(`.github/workflows/${name}`)), name);
const jobsOf = (name: string) => objectOf(workflow(name).jobs, `jobs of ${name}`);
const stepsOf = (job: JsonObject) => (job.steps === undefined ? [] : objectsOf(job.steps, "steps"));

const { scripts } = objectOf(JSON.parse(read("package.json")), "package.json");
const gate = objectOf(jobsOf("ci.yml").gate, "gate");

describe.each(names)("the workflow %s", (name) => {
  const jobs = Object.entries(jobsOf(name)).map(([id, job]) => objectOf(job, id));
  const steps = jobs.flatMap(stepsOf);

  it("runs scripts that there are", () => {
    const commands = steps.flatMap(({ run = "" }) => stringOf(run, "run").split("\n"));
    const called = commands.flatMap((command) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? []);
    expect(called.length).toBeGreaterThan(1);
    const known = [...Object.keys(objectOf(scripts, "scripts")), "ci"];
    expect(called.filter((script) => !known.includes(script))).toEqual([]);
  });

  it("may read, and nothing else, where no job says more", () => {
    expect(workflow(name).permissions).toEqual({ contents: "read" });
  });

  it("uses actions of one commit each, with the version beside it", () => {
    const used = read(`.github/workflows/${name}`).match(/(?<=uses: )[^.].*/g) ?? [];
    expect(used.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/);
  });
});

describe("the gate", () => {
  it.each(["Linux", "Windows"])("runs on %s all that .ci/run does, in its order", (system) => {
    const wanted = read(".ci/run").match(/^npm .*$/gm) ?? [];
    expect(wanted.length).toBeGreaterThan(4);
    const isThere = ({ if: condition }: JsonObject) =>
      condition === undefined || condition === `runner.os == '${system}'`;
    const commands = stepsOf(gate)
      .filter(isThere)
      .flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(commands.filter((command) => wanted.some((line) => line === command))).toEqual(wanted);
  });

  it("tries both systems with both Nodes", () => {
    expect(objectOf(gate.strategy, "strategy").matrix).toEqual({
      os: ["ubuntu-latest", "windows-latest"],
      node: [20, 22],
    });
  });

  it("comes before a release, which alone may sign", () => {
    const { gate: before, publish } = jobsOf("release.yml");
    expect(before).toEqual({ uses: "./.github/workflows/ci.yml" });
    expect(publish).toMatchObject({
      needs: "gate",
      permissions: { contents: "read", "id-token": "write" },
    });
  });
});
