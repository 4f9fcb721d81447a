import { defined } from "../../../../shared/defined.ts";
import { mayReceiveFor } from "../../../../shared/directory/officials.ts";
import { refuse } from "../../../../shared/handler/http/reply.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import { gateOf } from "../../access/conflict.ts";
import { gate } from "../../access/meeting-policy.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { handOver } from "../../rules/arranging.ts";
import { named } from "../frame/naming.ts";
import { type Arranging, arranging, type DayAsk } from "../publish-days/publish-days-for.ts";
import { cancelDay, type HandingOver } from "./cancel-day.ts";

export interface CancelledDay {
  readonly host: string;
  readonly day: string;
  readonly because: "official" | "left";
  /** The deputy, and the waiting meetings that the deputy takes over from the official (M16). */
  readonly deputy?: { readonly username: string; readonly meetings: readonly string[] } | undefined;
}

/**
 * Cancels an official's public day, for visitors (M8, M16); the caller is the official or the person who arranges the
 * official's meetings. Refuses with `forbidden`, `unknown-official`, `not-yours-to-arrange`, `not-found`, `key-reused`;
 * for the deputy also `unknown-person`, `not-a-receiver` and any `in-conflict-*` code.
 */
export async function cancelDayFor(deps: MeetingDeps, ask: DayAsk, input: CancelledDay) {
  const { host, day, because, deputy } = input;
  const about = await arranging(deps, ask, host);
  if ("refused" in about) return about;
  const at = deps.now();
  const command = {
    ...about.command,
    name: "cancel-day",
    fingerprint: fingerprintOf({ name: "cancel-day", host, day, because, ...defined({ deputy }) }),
    at,
    directory: about.number,
  };
  const over = deputy && { meetings: deputy.meetings, decide: handingTo(about, deputy.username, at) };
  const outcome = await cancelDay(deps, command, { host, day }, because, over);
  return outcome.accepted ? outcome : refuse(outcome.refusal.code);
}

/**
 * Decides whether the deputy may take over one meeting. The caller needs the right to name a deputy, and a deputy in
 * conflict with the meeting's case is refused (R2, M10).
 */
const handingTo =
  ({ snapshot, staff }: Arranging, username: string, at: Date): HandingOver["decide"] =>
  (state) => {
    const no = gate(snapshot, staff, state, "name-deputy", at);
    if (no) return { refused: no };
    const deputy = named({ snapshot, gate: gateOf(snapshot, state, at) }, username);
    if ("refused" in deputy) return deputy;
    if (!mayReceiveFor(snapshot, state.host, username)) return { refused: { code: "not-a-receiver" } };
    return handOver(state, deputy.cleared);
  };
