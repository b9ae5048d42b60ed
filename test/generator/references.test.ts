import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SpecError } from "../../generator/diagnostics.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { useTempDirs, writeTree } from "../support/generator-files.js";
import { startServer, type TestServer } from "../support/http-server.js";

const makeDir = useTempDirs();
const text = "type: string\n";
let server: TestServer;
let root = "";

beforeAll(async () => {
  const pages: Readonly<Record<string, string>> = {
    "/specs/a.yaml": "$ref: ./b.yaml\n",
    "/specs/out.yaml": "$ref: ../secret.yaml\n",
  };
  server = await startServer(({ url = "" }, response) => {
    if (url.includes("moved")) response.writeHead(302, { location: "/secret.yaml" }).end();
    else response.end(pages[url] ?? text);
  });
  root = makeDir();
  writeTree(root, {
    "secret.yaml": text,
    "api-2/beside.yaml": text,
    "api/parts/in.yaml": text,
  });
  await mkdir(join(root, "shared"));
  await symlink("../secret.yaml", join(root, "api/link.yaml"));
  await symlink("..", join(root, "api/up"), "junction");
  await symlink("parts/in.yaml", join(root, "api/link-inside.yaml"));
});

afterAll(() => server?.close());

/** What the one reference of a document comes to: the message of each fault, and what was read for it. */
async function follow(ref: string, ...allowRefs: readonly string[]) {
  const spec = join(root, "api/openapi.yaml");
  writeTree(root, {
    "api/openapi.yaml": `openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components: { schemas: { A: { $ref: ${JSON.stringify(ref)} } } }
`,
  });
  const files: string[] = [];
  const requests = server.requests.length;
  const faults = await loadDocument(spec, { allowRefs, onFile: (file) => files.push(file) }).then(
    () => [],
    (error: unknown) => (error instanceof SpecError ? error.diagnostics : Promise.reject(error)),
  );
  return {
    faults: faults.map(({ message }) => message),
    line: faults[0]?.position?.line,
    hint: faults[0]?.hint,
    files: files.length - 1,
    requests: server.requests.length - requests,
  };
}

describe("a reference is followed", () => {
  it.each(["./parts/in.yaml", "parts/../parts/in.yaml", "./link-inside.yaml"])(
    "into the folder of the document: %s",
    async (ref) => {
      expect(await follow(ref)).toMatchObject({ faults: [], files: 1 });
    },
  );

  it("where --allow-ref names the folder or the URL", async () => {
    expect(await follow("../secret.yaml", root)).toMatchObject({ faults: [], files: 1 });
    expect(await follow("./link.yaml", root)).toMatchObject({ faults: [], files: 1 });
    const { origin } = server;
    const found = await follow(`${origin}/specs/a.yaml`, "elsewhere", `${origin}/specs`);
    expect(found).toMatchObject({ faults: [], files: 0, requests: 2 });
  });
});

describe("a reference is refused, and nothing is read or fetched for it,", () => {
  const outside = () => [
    "../secret.yaml",
    "../api-2/beside.yaml",
    "../not-there.yaml",
    "./link.yaml",
    "./up/secret.yaml",
    join(root, "secret.yaml"),
    "%2e%2e/secret.yaml",
    "parts/%2E%2e/%2e%2e/secret.yaml",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "//127.0.0.1/share/x.yaml",
    "ftp://127.0.0.1/x.yaml",
    "data:application/json,{}",
    `${server.origin}/specs/a.yaml`,
    server.origin.toUpperCase(),
  ];

  it("outside of the folder of the document", async () => {
    for (const ref of outside()) {
      const message = `Can't resolve $ref: ${JSON.stringify(ref)}: only files in the folder of the document are read`;
      expect(await follow(ref)).toEqual({
        faults: [message],
        line: 4,
        hint: "Copy it into the folder of the document, or allow it with --allow-ref DIR_OR_URL_PREFIX.",
        files: 0,
        requests: 0,
      });
    }
  });

  it("outside of what is allowed", async () => {
    const { origin } = server;
    for (const ref of [
      `${origin}/specs/../secret.yaml`,
      `${origin}/specs/%2e%2e/secret.yaml`,
      `${origin}/specs-2/a.yaml`,
      `${origin}@127.0.0.1:9/specs/a.yaml`,
    ]) {
      const found = await follow(ref, `${origin}/specs`, join(root, "shared"));
      expect(found.faults).toEqual([expect.stringContaining("only files in the folder")]);
      expect(found.requests).toBe(0);
    }
    expect((await follow("../secret.yaml", join(root, "shared"))).faults).toHaveLength(1);
  });

  it("where an allowed URL leads on to one that is not", async () => {
    const { origin } = server;
    const further = await follow(`${origin}/specs/out.yaml`, `${origin}/specs`);
    expect(further).toMatchObject({ requests: 1 });
    expect(further.faults).toEqual([expect.stringContaining('"../secret.yaml": only files')]);
    const moved = await follow(`${origin}/specs/moved.yaml`, `${origin}/specs`);
    expect(moved).toMatchObject({ requests: 1, faults: ["Can't resolve $ref: fetch failed"] });
  });
});

describe("what looks like a reference", () => {
  const load = async (components: string) => {
    const spec = join(root, "api/openapi.yaml");
    const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents:\n';
    writeTree(root, { "api/openapi.yaml": head + components });
    return loadDocument(spec);
  };

  it("is left alone in an example", async () => {
    const url = `${server.origin}/example.json`;
    const before = server.requests.length;
    const { root: bundled } = await load(`  examples: { A: { externalValue: "${url}" } }\n`);
    expect(JSON.stringify(bundled)).toContain(JSON.stringify({ externalValue: url }));
    expect(server.requests).toHaveLength(before);
  });

  it("is a name in the mapping of a discriminator, or held against the same rules", async () => {
    const schemas = (target: string) =>
      `  schemas:\n    A: { oneOf: [{ $ref: "#/components/schemas/B" }], discriminator: { propertyName: k, mapping: { b: "${target}" } } }\n    B: { type: object, properties: { k: { type: string } } }\n`;
    expect((await load(schemas("B"))).problems).toEqual([]);
    const refused = load(schemas(`${server.origin}/b.yaml`));
    await expect(refused).rejects.toThrow("only files in the folder of the document are read");
  });
});
