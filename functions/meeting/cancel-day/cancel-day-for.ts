import { refuse } from "../../../shared/handler/reply.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../deps.ts";
import { arranging, type DayAsk } from "../publish-days/publish-days-for.ts";
import { cancelDay } from "./cancel-day.ts";

/**
 * A public day goes (M8, M16), by its official or who arranges for them. Refused: `forbidden`, `unknown-official`,
 * `not-yours-to-arrange`, `not-found`, `key-reused`.
 */
export async function cancelDayFor(
  deps: MeetingDeps,
  ask: DayAsk,
  {
    host,
    day,
    because,
  }: { readonly host: string; readonly day: string; readonly because: "official" | "left" },
) {
  const about = await arranging(deps, ask, host);
  if ("refused" in about) return about;
  const command = {
    ...about.command,
    name: "cancel-day",
    fingerprint: fingerprintOf({ name: "cancel-day", host, day, because }),
    at: deps.now(),
    directory: about.number,
  };
  const outcome = await cancelDay(deps, command, { host, day }, because);
  return outcome.accepted ? outcome : refuse(outcome.refusal.code);
}
