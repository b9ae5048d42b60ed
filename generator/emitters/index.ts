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

/** A part of the output: the client with its enums, or the docs. */
export type Part = "client" | "docs";

/** The emitters of each part, by what they write, as `--timing` lists it. */
export type Emitters = Readonly<Record<Part, Readonly<Record<string, Emitter>>>>;

/** What packages hold, whatever the document. A new emitter is one more line here. */
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

/** The same with what the site of a repository needs. */
export const emitters: Emitters = {
  ...packageEmitters,
  docs: { ...packageEmitters.docs, reference: emitSite },
};

/** What it makes of our own: the mock's keeping of models is written by hand for this one API. */
export const ownEmitters: Emitters = {
  ...emitters,
  client: { ...emitters.client, mock: emitMock },
};
