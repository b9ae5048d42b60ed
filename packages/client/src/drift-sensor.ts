import { driftShapes } from "./generated/drift-shapes.js";
import type { Difference } from "./response-shapes.js";
import { readField } from "./rules/report.js";

/** A field or an enum value in a response that the API's description does not contain. */
export interface DriftFinding extends Difference {
  /** The `operationId` in the API's description. */
  readonly operation: string;
}

/**
 * Receives the data of each successful response; see the client's option `drift`. `redact` masks the secrets of the call
 * in a part of the data.
 */
export type DriftSensor = (
  operation: string,
  data: unknown,
  redact?: (part: unknown) => unknown,
) => void;

/**
 * Makes a sensor that reports what responses contain beyond the API's description. It never fails a call: what `report`
 * throws is logged to the console.
 *
 * @param report - called for each finding before the call resolves; a promise that it returns is not awaited
 */
export function createDriftSensor(
  report: (finding: DriftFinding) => void | Promise<void>,
): DriftSensor {
  const reportSafely = async (finding: DriftFinding): Promise<void> => {
    try {
      await report(finding);
    } catch (error) {
      console.error(error);
    }
  };
  return (operation, data, redact = (part) => part) => {
    readField(driftShapes, operation)?.(data, "", ({ kind, pointer, value }) =>
      reportSafely({ operation, kind, pointer: `${redact(pointer)}`, value: redact(value) }),
    );
  };
}
