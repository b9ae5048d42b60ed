import { emitDocs, emitSite } from "../docs/index.js";
import { emitAvailability } from "./availability.js";
import { emitChecks } from "./checks.js";
import { emitClient } from "./client.js";
import { emitDriftShapes } from "./drift-shapes.js";
import type { Emitter } from "./emitter.js";
import { emitEnums } from "./enums.js";
import { emitErrors } from "./errors.js";
import { emitMock } from "./mock/index.js";
import { emitResources } from "./resources.js";
import { emitSchemas } from "./schemas.js";
import { emitWireContract } from "./wire/contract.js";
import { emitWire } from "./wire/index.js";

/** A part of the output that can be generated alone: the client with its enums, or the docs. */
export type Part = "client" | "docs";

/** The emitters of each part, by the names that `--timing` prints. */
export type Emitters = Readonly<Record<Part, Readonly<Record<string, Emitter>>>>;

/** The emitters for any document. Register a new emitter here. */
export const packageEmitters: Emitters = {
  client: {
    enums: emitEnums,
    schemas: emitSchemas,
    errors: emitErrors,
    wire: emitWire,
    "wire contract": emitWireContract,
    checks: emitChecks,
    resources: emitResources,
    availability: emitAvailability,
    client: emitClient,
    "drift shapes": emitDriftShapes,
  },
  docs: { reference: emitDocs },
};

/** The emitters for any document whose site this repository builds: the docs include the explorer's data. */
export const emitters: Emitters = {
  ...packageEmitters,
  docs: { ...packageEmitters.docs, reference: emitSite },
};

/** The emitters for our own document, with those of the mock, whose hand-written part serves this API only. */
export const ownEmitters: Emitters = {
  ...emitters,
  client: { ...emitters.client, mock: emitMock },
};
