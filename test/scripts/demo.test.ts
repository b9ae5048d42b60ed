import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runCommand } from "../support/client-consumer.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

it("the demo shows each call with its code and what comes of it, and ends well", async () => {
  const { code, output } = await runCommand(
    process.execPath,
    ["--import", "tsx", "scripts/demo.ts"],
    repository,
  );
  expect(code).toBe(0);
  const steps = output.split(/^\d\. /m).slice(1);
  expect(steps.length).toBe(6);
  for (const step of steps)
    expect(step).toMatch(/await client\.models\s*\.(?:retrieve|update)\(.*\n\n(?:.*\n)*? {2}→ /s);
  expect(steps[0]).toContain("→ flux.1-lora trained 0 issues");
  expect(steps[0]).toContain("→ rank: 32");
  expect(steps[1]).toContain("→ Cinematic Realism trained flux.1-lora");
  expect(steps[2]).toContain("→ thumbnail: undefined name: Cinematic Realism");
  expect(steps[3]).toContain("→ learningRateUnet is only available for SDXL LoRA training");
  expect(steps[4]).toContain("→ 400 learningRateUnet is only available for SDXL LoRA training");
  expect(steps[5]?.match(/retry in 1\d{3} ms after 503/g)).toHaveLength(2);
  expect(steps[5]).toContain("→ Third time lucky");
});
