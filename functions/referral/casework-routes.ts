/** The operations of casework beside the main line, bound to their use cases: parties, parts, questions, commitments. */

import * as casework from "../../shared/contracts/casework.ts";
import { json } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import { answered, askOf, unseenAskOf } from "./answered.ts";
import { askApplicant } from "./ask-applicant/ask-applicant.ts";
import type { ReferralDeps } from "./deps.ts";
import { extendDeadline } from "./extend-deadline/extend-deadline.ts";
import { giveEvidence } from "./give-evidence/give-evidence.ts";
import { judgeCommitment } from "./judge-commitment/judge-commitment.ts";
import { linkCase } from "./link-case/link-case.ts";
import { listOwed } from "./list-owed/list-owed.ts";
import { owedOf } from "./list-owed/owed-of.ts";
import { nameParties } from "./name-parties/name-parties.ts";
import { namesIn } from "./names.ts";
import { noteReply } from "./note-reply/note-reply.ts";
import { owedRow } from "./owed-rows.ts";
import { splitCase } from "./split-case/split-case.ts";
import { unlinkCase } from "./unlink-case/unlink-case.ts";

export const caseworkRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(casework.nameParties, async (request) =>
    answered(deps, request, await nameParties(deps, askOf(request), request.body)),
  ),
  route(casework.splitCase, async (request) =>
    answered(deps, request, await splitCase(deps, askOf(request), request.body)),
  ),
  route(casework.askApplicant, async (request) =>
    answered(deps, request, await askApplicant(deps, askOf(request), request.body)),
  ),
  route(casework.noteReply, async (request) =>
    answered(deps, request, await noteReply(deps, askOf(request), request.body)),
  ),
  route(casework.extendDeadline, async (request) =>
    answered(deps, request, await extendDeadline(deps, askOf(request), request.body)),
  ),
  route(casework.linkCase, async (request) =>
    answered(deps, request, await linkCase(deps, unseenAskOf(request), request.body)),
  ),
  route(casework.unlinkCase, async (request) =>
    answered(deps, request, await unlinkCase(deps, unseenAskOf(request), request.body)),
  ),
  route(casework.listOwed, async ({ staff, query }) => {
    const [page, { snapshot }] = await Promise.all([
      listOwed(deps, staff, query.after),
      deps.directory.current(),
    ]);
    const names = namesIn(snapshot);
    const items = await Promise.all(page.items.map((row) => owedOf(deps, row, names)));
    return json(200, { items, ...(page.next !== undefined && { next: page.next }) });
  }),
  route(casework.giveEvidence, async (request) => {
    const number = Number(request.params.number);
    const outcome = await giveEvidence(deps, unseenAskOf(request), { ...request.body, number });
    if (!outcome.accepted) return { refused: outcome.refusal };
    const row = owedRow(outcome.loaded.id, outcome.loaded.state, number);
    if (!row) throw new Error("evidence was taken for a commitment that is not there");
    return json(200, await owedOf(deps, row, namesIn((await deps.directory.current()).snapshot)));
  }),
  route(casework.judgeCommitment, async (request) => {
    const said = { ...request.body, number: Number(request.params.number) };
    return answered(deps, request, await judgeCommitment(deps, askOf(request), said));
  }),
];
