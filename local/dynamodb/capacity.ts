/**
 * Item sizes and capacity units, for operations whose units DynamoDB Local computes wrongly: it gives 2 units
 * for a transaction of three puts of 100 bytes, although a transaction writes every item twice, so 6. Its
 * units of single operations, with their index writes, are right.
 *
 * Item sizes: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */

/** An attribute value in DynamoDB's JSON: an object whose only key is the type. */
export type AttributeValue = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, AttributeValue>>;

/** Returns the size of an item in bytes: its names and values in UTF-8. */
export function itemSize(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value),
    0,
  );
}

export const writeUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024));
export const readUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / 4096));

function valueSize(value: AttributeValue): number {
  const [type, content] = Object.entries(value)[0] ?? [];
  return type === undefined ? 0 : (sizes[type]?.(content) ?? 1);
}

const numberSize = (content: unknown) => {
  const digits = String(content)
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+|0+$/g, "");
  return Math.ceil(digits.length / 2) + 1 + (String(content).startsWith("-") ? 1 : 0);
};

const sumOf = (size: (each: unknown) => number) => (content: unknown) =>
  (content as unknown[]).reduce<number>((sum, each) => sum + size(each), 0);

const textSize = (content: unknown) => Buffer.byteLength(String(content));
const binarySize = (content: unknown) => Buffer.byteLength(String(content), "base64");

const sizes: Readonly<Record<string, (content: unknown) => number>> = {
  S: textSize,
  N: numberSize,
  B: binarySize,
  BOOL: () => 1,
  NULL: () => 1,
  SS: sumOf(textSize),
  NS: sumOf(numberSize),
  BS: sumOf(binarySize),
  L: (content) => 3 + sumOf((each) => 1 + valueSize(each as AttributeValue))(content),
  M: (content) => 3 + Object.keys(content as Item).length + itemSize(content as Item),
};
