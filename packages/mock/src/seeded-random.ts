import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Which number to choose: the usual one, or one between the limits. */
export interface NumberChoice {
  /** The value in most cases. */
  readonly usual?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Pseudo-random choices that are the same for the same seed. */
export interface SeededRandom {
  readonly flag: () => boolean;
  /** One of the values; in most cases the usual one, if there is one. */
  readonly oneOf: <Value>(values: readonly Value[], usual?: Value) => Value;
  readonly number: (choice: NumberChoice) => number;
  /** An id of letters and digits. */
  readonly id: (length: number) => string;
}

const idCharacters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789";

/** @param seed - any number; its fraction is dropped */
export function createSeededRandom(seed: number): SeededRandom {
  const source = xoroshiro128plus(seed);
  const upTo = (most: number): number => uniformInt(source, 0, most);
  const isUsual = (): boolean => upTo(3) > 0;

  const oneOf = <Value>(values: readonly Value[], usual?: Value): Value => {
    const value = usual !== undefined && isUsual() ? usual : values[upTo(values.length - 1)];
    if (value === undefined) throw new RangeError("There is nothing to choose from.");
    return value;
  };

  const number = ({ usual, minimum, maximum }: NumberChoice): number => {
    if (minimum === undefined || maximum === undefined) return usual ?? minimum ?? maximum ?? 0;
    if (usual !== undefined && isUsual()) return usual;
    // Not the limits themselves, which may be exclusive.
    const value = minimum + (maximum - minimum) * (0.1 + 0.8 * uniformFloat64(source));
    return maximum - minimum >= 2 ? Math.round(value) : Number(value.toPrecision(3));
  };

  return {
    flag: () => upTo(1) === 1,
    oneOf,
    number,
    id: (length) => Array.from({ length }, () => oneOf([...idCharacters])).join(""),
  };
}
