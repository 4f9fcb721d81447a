/** DynamoDB Local's streams have an empty map as `{}`, without its type; DynamoDB has `{ "M": {} }`. */
import type { AttributeValue, Item } from "../dynamodb/capacity.ts";

/** An image as DynamoDB would give it. */
export function repaired(image: Item): Item {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, repairedValue(value)]));
}

function repairedValue(value: AttributeValue): AttributeValue {
  const [type, content] = Object.entries(value)[0] ?? [];
  if (type === undefined) return { M: {} };
  if (type === "M") return { M: repaired(content as Item) };
  if (type === "L") return { L: (content as AttributeValue[]).map(repairedValue) };
  return value;
}
