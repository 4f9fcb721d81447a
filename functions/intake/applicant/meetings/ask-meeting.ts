import type * as z from "zod/mini";
import type { askMeeting as contract } from "../../../../shared/contracts/public/my-meetings.ts";
import { defined } from "../../../../shared/defined.ts";
import { channels } from "../../../../shared/directory/snapshot.ts";
import type { NotedMeeting } from "../../../../shared/meetings/for-intake.ts";
import { isWithdrawn, partiesKnown } from "../../request/request-queries.ts";
import { type Ask, codeNeeded } from "../applicant-command.ts";
import { hears, type MeetingStepDeps, ownRequest } from "./meeting-steps.ts";

/**
 * The applicant asks to meet an official about their request, open or answered (M1). Intake tells the meeting service
 * who is accused, and the meeting service decides. Refused: `not-found`, `code-needed`, and the meeting service's own
 * refusals.
 */
export async function askMeeting(
  deps: MeetingStepDeps,
  ask: Ask,
  { with: who, words, needs, despiteConflict }: z.output<(typeof contract)["body"]>,
): Promise<NotedMeeting> {
  const own = await ownRequest(deps, ask);
  if (!own) return { refused: { code: "not-found" } };
  if (own.who === "holder") return codeNeeded;
  const { person, language, kind, channel, byCall } = own.registration;
  return hears(
    await deps.meetings.askMeeting({
      ...{ request: ask.code, person, language, kind, with: who, needs, words, key: ask.key },
      channel: channels.find((one) => one === channel) ?? "web",
      ...partiesKnown(ask.code, own.state),
      ...(isWithdrawn(own.state) && { ended: true as const }),
      ...defined({ byCall }),
      ...(despiteConflict && { despiteConflict: true as const }),
    }),
  );
}
