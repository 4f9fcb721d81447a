/** Checks reports without identity (C3): no applicant is notified or asked, and the case ends with the answer. */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { isPart, requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { reportKind } from "../../support/reports.ts";
import type { Cast } from "../actors/cast.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

/** Returns whether the request is a report without identity. The inputs that were sent decide, not a journal. */
const isReport = ({ registered }: Cast, code: string): boolean =>
  registered.get(code)?.kind === reportKind.key;

const rowsOf = (rows: readonly StoredRow[], cast: Cast): readonly StoredRow[] =>
  rows.filter(({ id }) => isReport(cast, id));

/** The facts that a report may have; all others need an applicant. */
const withoutApplicant: readonly RequestFact["type"][] = [
  ...(["registered", "told", "date-told", "limit-told", "parties-told"] as const),
  ...(["hold-placed", "hold-lifted", "erasure-begun", "erasure-stopped", "erased"] as const),
];

export const nobodyIsTold: Invariant = {
  law: "a report without identity has no notice, no call to make and no step by an applicant (C3, C18)",
  broken: (cast) => {
    const { intake, notification } = cast.world;
    const notices = notification.table.rows.filter(({ facts }) =>
      facts.some((fact) => isReport(cast, String((fact as { readonly request?: string }).request))),
    );
    const theirs = rowsOf(intake.table.rows, cast).filter(({ facts }) =>
      (facts as readonly RequestFact[]).some(({ type }) => !withoutApplicant.includes(type)),
    );
    return [...notices, ...theirs].map(({ id, version, command }) => `${id} v${version} ${command}`);
  },
};

const asks = (fact: CaseFact): boolean =>
  (fact.type === "contacted" && fact.with.type === "applicant") ||
  ["asked", "extended", "call-promised", "letter-issued", "objected", "rated"].includes(fact.type);

const ofReports = (cast: Cast): readonly Step[] =>
  stepsOf(cast).filter(({ row }) => isReport(cast, requestOf(row.id)));

export const nobodyIsAsked: Invariant = {
  law: "the case of a report without identity has no question, commitment or message to an applicant, and keeps its kind (C3)",
  broken: (cast) =>
    ofReports(cast)
      .filter(({ facts, after }) => facts.some(asks) || after.request?.kind !== reportKind.key)
      .map(told),
};

export const endsWithItsAnswer: Invariant = {
  law: "a report without identity, and each part of it, ends with its answer alone (C3, R13)",
  broken: (cast) =>
    ofReports(cast)
      .filter(({ facts, after, row }) => {
        const published = facts.some(({ type }) => type === "published");
        if (published) return after.ended?.how !== "without-identity";
        return !isPart(row.id) && after.ended !== undefined && after.answered === undefined;
      })
      .map(told),
};
