/** Every hostile string in every place, where `npm test` runs one round in eleven. */
process.env.HOSTILE_STRIDE = "1";
await import("../generator/hostile.test.js");
