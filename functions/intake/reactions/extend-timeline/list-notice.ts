import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { noticeUntold } from "../../../../events/notification/notice-untold.v1.ts";
import { defined } from "../../../../shared/defined.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Outcome } from "../../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { RequestState, Untold } from "../../request/request-state.ts";
import { hearUntold } from "../../rules/rules-untold.ts";

type Told = Omit<Parameters<typeof noticeUntold.of>[0], "why"> & Pick<Untold, "why">;
type NoticeUntold = Pick<EventEnvelope<Told>, "id" | "data" | "correlationid">;

/**
 * Puts a notice on the call list (C18) when no message delivered it, or when the applicant wants calls (N5); repeats
 * count once. Notices to members of a group (C10) are not listed, since members can read the outcome on their page.
 */
export function listNotice(
  { requests, now }: Pick<IntakeDeps, "requests" | "now">,
  { id, data, correlationid }: NoticeUntold,
): Promise<Outcome<RequestState>> {
  const { request, notice, template, why, day, time } = data;
  const untold: Untold = {
    ...{ notice, template, why },
    ...defined({ day, time }),
  };
  const command = {
    name: "list-notice",
    actor: `event:${id}`,
    key: id,
    fingerprint: fingerprintOf(untold),
    at: now(),
    directory: 0,
    correlation: correlationid,
  };
  return requests.decide(request, command, ({ state }) =>
    isApplicants(state, data.person) ? hearUntold(state, untold) : { facts: [] },
  );
}

const isApplicants = ({ registration }: RequestState, person: string): boolean =>
  registration === undefined || registration.person === person;
