import { spawn } from "node:child_process";
import { once } from "node:events";

/* Builds what the tests run, at the same time: the packages as they are published, and the site. */
const packages = once(spawn("npm run build", { shell: true, stdio: "inherit" }), "exit");
await import("../scripts/docs/build.js");
const [code] = await packages;
// A build that a signal has ended has no code.
process.exitCode = code ?? 1;
