import { defined } from "../../../../shared/defined.ts";
import { isPart, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { SeenCase } from "../../access/former-sight.ts";
import { isErased } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { authorityOf, membersOf } from "../../case/applicant.ts";
import type { AttachmentTold } from "../../case/attachments.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { CaseView } from "./case-view.ts";

/**
 * The files of the whole request, because the parts of a divided request store no files (C12, R6). A unit that lost the
 * case sees those that intake had reported until then (ADR 0082). None after erasure (P2).
 */
export async function attachmentsIn(
  { cases, documents }: Pick<ReferralDeps, "cases" | "documents">,
  { id, state, until }: SeenCase,
): Promise<readonly AttachmentTold[]> {
  const { attachments: all } = isPart(id) ? (await cases.load(requestOf(id))).state : state;
  const attachments = all.filter(({ at }) => until === undefined || at <= until);
  return attachments.length > 0 && (await isErased(documents, state)) ? [] : attachments;
}

/** The applicant's files, by number. None for a viewer from whom the applicant is hidden (C15). */
export async function attachmentsOf(
  deps: Pick<ReferralDeps, "cases" | "documents">,
  seen: SeenCase,
  fromMe: boolean,
): Promise<Pick<CaseView, "attachments">> {
  const attachments = fromMe ? [] : await attachmentsIn(deps, seen);
  return attachments.length === 0 ? {} : { attachments: attachments.map(shown) };
}

/**
 * The applicant's relation to the represented person, and whether the authority document is there, for everyone who
 * sees the case (C11). The represented person's name is read together with the applicant's name.
 */
export async function proxyOf(
  deps: Pick<ReferralDeps, "cases" | "documents">,
  seen: SeenCase,
): Promise<Pick<CaseView, "proxy">> {
  const { state } = seen;
  const { representing } = state.request ?? {};
  if (!representing) return {};
  const authority = authorityOf(state, await attachmentsIn(deps, seen)) ?? "none";
  return { proxy: { relation: representing.relation, authority } };
}

/**
 * The number of the group's members, for everyone who sees the whole case (C10). The members' names are read together
 * with the applicant's name.
 */
export const groupOf = ({ id, state }: Pick<Loaded<CaseState>, "id" | "state">): Pick<CaseView, "group"> =>
  state.request?.collective && !isPart(id) ? { group: { members: membersOf(state).length } } : {};

function shown(told: AttachmentTold): NonNullable<CaseView["attachments"]>[number] {
  const { attachment, stands: stage, at: since } = told;
  const { format, size } = told.stands === "cleared" ? told : {};
  const because = told.stands === "refused" ? told.because : undefined;
  return {
    ...{ attachment, stage, since },
    ...(format && { format, size }),
    ...defined({ because, authority: told.authority }),
  };
}
