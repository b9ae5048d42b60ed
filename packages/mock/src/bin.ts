#!/usr/bin/env node
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { faultHeader } from "./fault.js";
import { demoCredentials } from "./mock-api.js";
import { readModels, SeedError, startMock, statePath } from "./server.js";

const help = `Starts a mock of Scenario's model update endpoint on 127.0.0.1.

  --port NUMBER   the port, 4010 by default; 0 for any that is free
  --seed FILE     models to start with, as JSON: { "models": [ … ] }, what ${statePath} gives back
  --help          this text

scenario-models-mock --port 4010
scenario-models-mock --seed models.json
`;

/** Invalid command-line arguments. */
class UsageError extends Error {}

async function run(): Promise<void> {
  const { port, seed, help: wantsHelp } = readArguments();
  if (wantsHelp) {
    process.stdout.write(help);
    return;
  }
  const models = seed === undefined ? undefined : readModels(await read(seed), seed);
  const { url, origin, mock, close } = await start(port, models);
  const rows = mock.models
    .list()
    .map(({ id, type, status, name = "" }) => [id, type, status, name]);
  process.stdout.write(
    [
      `Mock: ${url}  (Ctrl+C stops it)`,
      `apiKey ${demoCredentials.apiKey}, apiSecret ${demoCredentials.apiSecret}`,
      "",
      ...alignColumns(rows),
      "",
      `Models: GET ${origin}${statePath}; PUT replaces them, DELETE restores those of the start.`,
      `To inject a fault, send the header ${faultHeader}: status=503; times=2; retry-after=1; delay=500`,
      "",
    ].join("\n"),
  );
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await close();
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "4010" },
        seed: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (values.port.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port must be a whole number from 0 to 65535, not ${values.port}.`);
    return { ...values, port };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new SeedError(
      isMissing ? `There is no file ${path}.` : `${path} cannot be read: ${error}`,
    );
  }
}

async function start(port: number, models: ReturnType<typeof readModels> | undefined) {
  try {
    return await startMock({ port, models });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new UsageError(
      `Port ${port} is taken. Choose another, such as --port ${port + 1}, or any with --port 0; with npm run, they stand after --.`,
    );
  }
}

function alignColumns(rows: readonly (readonly unknown[])[]): string[] {
  const texts = rows.map((row) => row.map(String));
  const widths = texts[0]?.map((_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  return texts.map((row) =>
    `  ${row.map((text, column) => text.padEnd(widths?.[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}

run().catch((error: unknown) => {
  const isExpected = error instanceof SeedError || error instanceof UsageError;
  process.stderr.write(
    `${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
});
