/**
 * An attribute value in DynamoDB's notation, as the SDK and Lambda's stream events write it. In stream events
 * `B` is base64.
 */
export type Wire =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: Uint8Array }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly L: Wire[] }
  | { readonly M: Item };

/** A row of a table in DynamoDB's notation. */
export type Item = Readonly<Record<string, Wire>>;

/** Converts plain JSON and bytes to an item; leaves out undefined values. */
export function toItem(value: object): Item {
  const there = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(there.map(([name, each]) => [name, toWire(each)]));
}

/** Converts an item to plain JSON; bytes stay bytes. */
export function fromItem(item: Item): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, wire]) => [name, fromWire(wire)]));
}

function toWire(value: unknown): Wire {
  if (value === null) return { NULL: true };
  if (typeof value === "string") return { S: value };
  if (typeof value === "number" && Number.isFinite(value)) return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value)) return { L: value.map(toWire) };
  if (typeof value === "object") return { M: toItem(value) };
  throw new TypeError(`a ${typeof value} cannot be stored`);
}

function fromWire(wire: Wire): unknown {
  if ("S" in wire) return wire.S;
  if ("N" in wire) return Number(wire.N);
  if ("BOOL" in wire) return wire.BOOL;
  if ("B" in wire) return bytesOf(wire.B);
  if ("L" in wire) return wire.L.map(fromWire);
  if ("M" in wire) return fromItem(wire.M);
  if ("NULL" in wire) return null;
  throw new TypeError(`an attribute of type ${Object.keys(wire)} was not stored by us`);
}

const bytesOf = (bytes: Uint8Array | string): Uint8Array =>
  new Uint8Array(typeof bytes === "string" ? Buffer.from(bytes, "base64") : bytes);
