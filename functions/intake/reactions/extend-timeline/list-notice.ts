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
 * A notice reached nobody, or its person wants to be called (N5): it waits in the call list (C18). Told twice it waits once. That it did not reach somebody who joined a
 * group (C10) is nobody's to call about: it says nothing of the applicant, and its outcome stands where they can read it.
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
