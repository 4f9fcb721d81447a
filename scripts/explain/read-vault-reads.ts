/**
 * Reads the identity service's record of who read personal data of a request's people: looks at name, address and
 * status, certificates with the reader's own name (D10), and identifications by clerks (R15, P3).
 */
import {
  type LooksFact,
  type LooksState,
  looksAggregate,
  looksId,
} from "../../functions/identity/looks/journal.ts";
import {
  type PersonFact,
  type PersonState,
  personAggregate,
  standingId,
} from "../../functions/identity/person/person-standing/journal.ts";
import { requestAggregate } from "../../functions/intake/request/journal.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { type Chapter, type DecideAgain, readChapter } from "./chapter.ts";
import { readBy } from "./read-by.ts";
import type { Reading } from "./read-story.ts";

/** The ids of the applicant and of the represented person (C11) of a request with these rows. */
export const peopleIn = (rows: readonly StoredRow[]): readonly string[] =>
  rows
    .flatMap(({ facts }) => facts.map((fact) => requestAggregate.upcast(fact)))
    .flatMap((fact) =>
      fact.type === "registered" ? [fact.person, fact.representing?.person ?? []].flat() : [],
    );

/**
 * Returns a chapter for each month of looks, then one for each person with their identifications since the registration.
 *
 * @param rows the rows of the request
 * @param months the months since the registration, such as `2026-11`
 */
export async function readVaultReads(
  request: string,
  { rows, months }: { readonly rows: readonly StoredRow[]; readonly months: readonly string[] },
  reading: Reading,
): Promise<readonly Chapter[]> {
  const since = rows.find(({ facts }) => facts.some(({ type }) => type === "registered"))?.at ?? "";
  return Promise.all([
    ...months.map((month) => readLooks(looksId(request, new Date(`${month}-01`)), reading)),
    ...peopleIn(rows).map((person) => readIdentifications(standingId(person), since, reading)),
  ]);
}

const readLooks = async (id: string, { journals, snapshots }: Reading): Promise<Chapter> =>
  readChapter(id, {
    aggregate: looksAggregate,
    store: journals.identity,
    anchors: await journals.anchors.of("identity", id),
    decideAgain: lookAgain,
    snapshots,
  });

/** Reads a person's journal, and leaves out all rows but identifications since the registration. */
async function readIdentifications(
  id: string,
  since: string,
  { journals, snapshots }: Reading,
): Promise<Chapter> {
  const chapter = await readChapter(id, {
    aggregate: personAggregate,
    store: journals.identity,
    anchors: await journals.anchors.of("identity", id),
    decideAgain: identificationAgain,
    snapshots,
  });
  const isTold = ({ row }: Chapter["entries"][number]) => row.command === "attest" && row.at >= since;
  return { ...chapter, entries: chapter.entries.filter(isTold) };
}

/**
 * An applicant's read of their own name needed no decision; a read by staff needs a reader whom the directory knows.
 */
const lookAgain: DecideAgain<LooksState, LooksFact> = (moment) => {
  const [fact] = moment.facts;
  return fact?.type === "looked"
    ? readBy(moment, fact.by)
    : { decision: { facts: moment.facts }, because: [] };
};

const identificationAgain: DecideAgain<PersonState, PersonFact> = (moment) => {
  const [fact] = moment.facts;
  return fact?.type === "attested" ? readBy(moment, fact.by) : undefined;
};
