import type { Surprise } from "./drift/shapes.js";
import { answers } from "./generated/answers.js";

/** Something in an answer that the description of the API does not know: a new field, or a new value of an enum. */
export interface DriftFinding extends Surprise {
  /** The operation's id in the description of the API. */
  readonly operation: string;
}

/** Looks at successful answers; the client's option `drift` takes one. */
export type DriftSensor = (operation: string, answer: unknown) => void;

/**
 * Makes the sensor that tells when the API has grown beyond its description. It never fails a call: what `report`
 * throws goes to the console.
 *
 * @param report - called for each finding, before the call resolves
 */
export function createDriftSensor(
  report: (finding: DriftFinding) => void | Promise<void>,
): DriftSensor {
  const tell = async (finding: DriftFinding): Promise<void> => {
    try {
      await report(finding);
    } catch (error) {
      console.error(error);
    }
  };
  return (operation, answer) => {
    const shape = Object.hasOwn(answers, operation) ? answers[operation] : undefined;
    shape?.(answer, "", (surprise) => tell({ operation, ...surprise }));
  };
}
