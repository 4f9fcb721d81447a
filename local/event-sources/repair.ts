/**
 * Corrects an error of DynamoDB Local's streams: they give an empty map as `{}`, where DynamoDB gives `{ "M":
 * {} }`.
 */
import type { AttributeValue, Item } from "../dynamodb/capacity.ts";

/** Returns the item as DynamoDB's stream would give it. */
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
