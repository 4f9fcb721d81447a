import type * as z from "zod/mini";
import type { change as contract } from "../../../../shared/contracts/staff/cases.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { Mark } from "../../case/case-state.ts";

export interface Change extends Mark {
  readonly what: z.output<typeof contract>;
}

/** What counts as a change for who looked at the case before. */
const changing: Readonly<Partial<Record<CaseFact["type"], Change["what"]>>> = {
  referred: "referred",
  returned: "returned",
  assigned: "assigned",
  accepted: "accepted",
  drafted: "drafted",
  "sent-back": "sent-back",
  published: "published",
  "parties-named": "parties-named",
  corrected: "corrected",
  split: "split",
  asked: "asked",
  replied: "replied",
  "explanation-asked": "explanation-asked",
  explained: "explained",
  "checked-on-spot": "checked-on-spot",
  "closed-no-opinion": "closed-no-opinion",
  ordered: "ordered",
  evidenced: "evidenced",
  judged: "judged",
  "letter-issued": "letter-issued",
  "result-entered": "result-entered",
  contacted: "contacted",
  "call-promised": "call-promised",
  "call-cancelled": "call-cancelled",
  extended: "extended",
};

/**
 * What people did to a case since the version somebody looked at (R16), oldest first. Rows are read again only when it
 * has moved on.
 */
export async function changesSince(
  { cases }: Pick<ReferralDeps, "cases">,
  code: string,
  since: number,
  version: number,
): Promise<readonly Change[]> {
  if (since >= version) return [];
  const rows = await cases.store.all(code);
  return rows
    .filter((row) => row.version > since && row.actor.startsWith("staff:"))
    .flatMap(({ facts, at, actor }) =>
      facts.flatMap(({ type }) => {
        const what = changing[type as CaseFact["type"]];
        return what === undefined ? [] : [{ what, at, by: actor.slice("staff:".length) }];
      }),
    );
}
