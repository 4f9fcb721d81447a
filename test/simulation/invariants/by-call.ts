/**
 * Checks applicants whom messages do not reach (C18): clerks tell them by telephone the notices that no message
 * delivered, and no deadline that these applicants must meet ends before the call.
 */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import { isMeetingId, requestOfMeeting } from "../../../functions/meeting/meeting/meeting-id.ts";
import type { NoticeFact } from "../../../functions/notification/notice/journal.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { lostOf, lostRequest } from "../actors/lost.ts";
import { mostSkew } from "../core/process.ts";
import { isFollowed, stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";
import { metIn } from "./meetings.ts";

/**
 * Returns the latest time that another machine's clock may show at this moment: the first machine's clock may be slow and the
 * other fast.
 */
const noLaterThan = (at: string): string => new Date(Date.parse(at) + 2 * mostSkew).toISOString();

/**
 * Returns whether a contact, at this time or before, told the applicant the notices about a case, part or meeting (`of`).
 */
function wasTold({ world }: Cast, of: string, code: string, at: string): boolean {
  const rows = [...world.intake.table.rows, ...lostOf(world, "intake")];
  return rows.some(
    (row) =>
      row.id === code &&
      row.at <= noLaterThan(at) &&
      row.events.some(({ data }) => {
        const { told: said = [] } = data as { readonly told?: readonly { readonly of: string }[] };
        return said.some((one) => one.of === of);
      }),
  );
}

export const nothingBeforeTold: Invariant = {
  law: "nothing expires for an applicant that no message reaches before a clerk told them: no clock pauses for their reply, and no offer of times ends as unanswered (C18, R8, M6)",
  broken: (cast) => [
    ...stepsOf(cast)
      .filter(({ row, facts }) => {
        const code = requestOf(row.id);
        const stands = facts.some(({ type }) => type === "clock-paused");
        return stands && cast.byCall.has(code) && !wasTold(cast, row.id, code, row.at);
      })
      .map(told),
    ...metIn(cast.world).flatMap(({ id, steps }) =>
      steps.flatMap(({ row, facts }) => {
        const ends = facts.some((fact) => fact.type === "offer-expired" && !fact.untold);
        const code = requestOfMeeting(id);
        const against = ends && cast.byCall.has(code) && !wasTold(cast, id, code, row.at);
        return against ? [`${id} v${row.version}: an offer that the applicant did not know`] : [];
      }),
    ),
  ],
};

const factsOf = <Fact>({ facts }: StoredRow): readonly Fact[] => facts as unknown as readonly Fact[];

export const untoldIsListed: Invariant = {
  law: "news that no message told is in the call list of its request, once (C18, N2)",
  broken: (cast) => {
    const { notification, intake } = cast.world;
    const listed = intake.table.rows.flatMap((row) =>
      factsOf<RequestFact>(row).flatMap((fact) => (fact.type === "untold" ? [fact.notice] : [])),
    );
    return notification.table.rows
      .filter((row) => isToBeListed(cast, row))
      .map(({ id }) => ({ id, times: listed.filter((notice) => notice === id).length }))
      .filter(({ times }) => times !== 1)
      .map(({ id, times }) => `${id} is listed ${times} times`);
  },
};

/**
 * Returns whether the call list must contain the notice. Not listed are notices of a registration at the desk, one-time
 * codes, and notices that a restore lost or whose message an operator gave up.
 */
function isToBeListed(cast: Cast, row: StoredRow): boolean {
  const kept = factsOf<NoticeFact>(row).find((fact) => fact.type === "kept");
  const isNobodys = kept?.outcome !== "no-address" && kept?.outcome !== "by-call";
  if (isNobodys || ["registered", "one-time-code", "receipt-code"].includes(kept.template)) return false;
  const isLost = !isFollowed(cast, kept.request) || lostRequest(cast.world, kept.request);
  return !isLost && !cast.world.setAside.some(({ about }) => about.subject === row.id);
}

/**
 * For an applicant whom messages do not reach, a question or an offered time counts as told only after a recorded contact.
 */
export const toldByContact: Invariant = {
  law: "an applicant that no message reaches counts as told of a question or of times only after a logged contact (C18, R19)",
  broken: (cast) => [
    ...stepsOf(cast)
      .filter(({ row, facts }) => {
        const isTold = facts.some(({ type }) => type === "question-told");
        return isTold && !wasTold(cast, row.id, requestOf(row.id), row.at);
      })
      .map(told),
    ...metIn(cast.world).flatMap(({ id, steps }) =>
      steps.flatMap(({ row, facts }) => {
        const isTold = isMeetingId(id) && facts.some(({ type }) => type === "offer-told");
        return isTold && !wasTold(cast, id, requestOfMeeting(id), row.at)
          ? [`${id} v${row.version}: no contact told the applicant`]
          : [];
      }),
    ),
  ],
};
