/** Any value JSON can carry. Fields the API leaves open have this type. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };
