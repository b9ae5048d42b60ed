/** Every seventh text in each place, where `npm test` puts one; `HOSTILE_STRIDE=1` puts all of them, for minutes. */
process.env.HOSTILE_STRIDE ??= "7";
await import("../generator/hostile-structure.test.js");
