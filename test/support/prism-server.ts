import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Prism, which answers as the document says and checks requests and answers against it. */
export interface Prism {
  /** Where it listens, once it does. Rejects where it does not start. */
  readonly origin: Promise<string>;
  /** Resolves once Prism has logged a violation of the document at this place, and forgets it. */
  violationAt(place: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Prism in a process of its own, on a free loopback port. Whoever calls this stops it. */
export function launchPrism(document: string): Prism {
  const command = require.resolve("@stoplight/prism-cli/dist/index.js");
  const args = [command, "mock", document, "--host", "127.0.0.1", "--port", "0", "--errors"];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    // In production mode Prism forks, and the fork would outlive what is stopped here.
    env: { ...process.env, NODE_ENV: "test", NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  const exited = once(child, "exit");
  const killChild = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", killChild);

  let output = "";
  const outputHas = async (wanted: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = wanted.exec(output);
      if (found !== null) return found;
      await Promise.race([
        once(child.stdout, "data"),
        exited.then(() => {
          throw new Error(`Prism ended, and ${wanted} is not in what it said:\n${output}`);
        }),
      ]);
    }
  };
  const read = (chunk: unknown): void => {
    output += String(chunk);
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);

  const origin = outputHas(/Prism is listening on (http:\/\/127\.0\.0\.1:\d+)/).then(
    ([, address = ""]) => address,
  );
  // Whoever awaits the address gets the error; nobody has to.
  origin.catch(() => undefined);

  return {
    origin,
    async violationAt(place) {
      await outputHas(new RegExp(`Violation: ${place.replaceAll(".", "\\.")} `));
      output = "";
    },
    async stop() {
      killChild();
      process.off("exit", killChild);
      await exited.catch(() => undefined);
    },
  };
}
