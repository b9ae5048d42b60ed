import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, model, onlyRequest } from "../support/client-calls.js";
import { type Consumer, makeConsumer, runCommand } from "../support/client-consumer.js";
import { respondJson, serveTest } from "../support/http-server.js";

const strict = {
  target: "es2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};
const modules = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};
const platforms = {
  browser: { lib: ["es2022", "dom"], types: [] },
  node: { lib: ["es2022"], types: ["node"] },
};

let consumer: Consumer;

beforeAll(async () => {
  consumer = await makeConsumer();
  for (const file of ["program.ts", "misspelt.ts", "main.js"]) await consumer.add(file);
}, 120_000);

afterAll(() => consumer?.remove());

describe("a consumer", () => {
  const choices = Object.entries(modules).flatMap(([resolution, moduleOptions]) =>
    Object.entries(platforms).map(([platform, platformOptions]) => ({
      resolution,
      platform,
      options: { ...strict, ...moduleOptions, ...platformOptions },
    })),
  );

  it.each(choices)("compiles and runs: $resolution, $platform", async ({ options }) => {
    const { code, output, script } = await consumer.compile("program.ts", options);
    expect({ code, output }).toEqual({ code: 0, output: "" });

    const { origin, requests } = await serveTest(respondJson(200, { model }));
    const args = [join(consumer.folder, "main.js"), script, `${origin}/v1`];
    const ran = await runCommand(process.execPath, args, consumer.folder);
    const said = JSON.stringify([model.id, "true", "undefined", "custom", "404"]);
    // The program sends one type that the API's description does not list.
    const warning =
      'updateModel: type has the unknown value "flux.3-lora" (did you mean "flux.1-lora"?) (warning at /type)';
    expect(ran).toEqual({ code: 0, output: `${said}\n${warning}\n` });
    const request = onlyRequest(requests);
    expect(request).toMatchObject({
      method: "PUT",
      url: "/v1/models/model%2F1?originalAssets=true",
    });
    expect(bodyOf(request)).toEqual({ name: "Paper Forest", thumbnail: null });
  });

  it("in CommonJS compiles with nodenext, but not with node16, as the README says", async () => {
    const program =
      'import { ClientError } from "@scenario-models/client";\nconsole.log(ClientError.name);\n';
    await consumer.write("common.cts", program);
    const compile = (name: string) =>
      consumer.compile("common.cts", {
        ...{ ...strict, ...platforms.node, module: name, moduleResolution: name },
        verbatimModuleSyntax: false,
      });
    expect(await compile("nodenext")).toMatchObject({ code: 0, output: "" });
    expect((await compile("node16")).output).toContain("error TS1479");
  });

  it("gets a compile error for a misspelt field", async () => {
    const options = { ...strict, ...modules.nodenext, ...platforms.browser };
    const { code, output } = await consumer.compile("misspelt.ts", options);
    expect(code).not.toBe(0);
    expect(output.match(/error TS/g)).toHaveLength(1);
    expect(output).toMatch(/misspelt\.ts\(5,41\): error TS2561: .*'shortDescription'\?/);
  });
});
