/** Records the writes of functions at the stack's gateway, to check that a refusal stored nothing. */
import type { Stack } from "../../local/stack/stack.ts";

const writing = ["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem"];

/** Returns whether the row is a limit counter or notes who has a case open now; refused requests write such rows, too. */
const fleeting = (resource: string, key: string): boolean =>
  resource.includes("limits") || key.startsWith("looking/");

export interface Writes {
  /**
   * Returns `table key` of each row written since the last call, except the rows that `fleeting` names; also each sent
   * message and published event.
   */
  sinceLast(): readonly string[];
}

/** Records writes from now on. */
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
