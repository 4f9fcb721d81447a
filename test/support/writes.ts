/** What functions wrote, by the calls that passed the gateway: to see that a refusal left nothing behind. */
import type { Stack } from "../../local/stack/stack.ts";

const writing = ["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem"];

/** Counters and marks of who is looking: no decisions, and kept for refused requests too. */
const fleeting = (resource: string, key: string): boolean =>
  resource.includes("limits") || key.startsWith("looking/");

export interface Writes {
  /** `table key` of each row that was written since it was last asked, but for counters; sends and publishes besides. */
  sinceLast(): readonly string[];
}

/** Counts from now on. */
export function watchWrites({ calls }: Pick<Stack, "calls">): Writes {
  let from = calls.all().length;
  return {
    sinceLast: () => {
      const fresh = calls.all().slice(from);
      from = calls.all().length;
      return fresh.filter(({ status }) => status < 300).flatMap(effectsOf);
    },
  };
}

function effectsOf({ operation, accesses }: ReturnType<Stack["calls"]["all"]>[number]): readonly string[] {
  const [service = "", action = ""] = operation.split(":");
  if (service === "events" || service === "sns" || service === "ses") return [operation];
  if (service !== "dynamodb" || !writing.includes(action)) return [];
  return accesses.flatMap(({ resource, context }) => {
    const keys = context?.["dynamodb:LeadingKeys"] ?? [""];
    const table = resource.split("/").at(-1) ?? resource;
    return keys.filter((key) => !fleeting(table, key)).map((key) => `${table} ${key}`);
  });
}
