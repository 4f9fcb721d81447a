import type { PublicCommitment, PublicCommitments } from "../../../../shared/commitments/for-intake.ts";
import { defined } from "../../../../shared/defined.ts";
import { unit } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import { toSolarHijri } from "../../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { sha256 } from "../../../../shared/journal/fingerprint.ts";
import type { View } from "../../../../shared/journal/views.ts";
import { severalAtOnce } from "../../../../shared/several-at-once.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type PublishedRow, publishedList } from "../../projections/published-rows.ts";

/** The most commitments of a year that the public page shows. */
const most = 1_000;
/** The number of wordings that are read and decrypted at the same time. */
const atOnce = 25;

type Deps = Pick<ReferralDeps, "views" | "documents" | "directory" | "now">;

/**
 * The public commitments whose last day is in a Solar Hijri year, for everybody (I6). The reply names no case. It leaves
 * out commitments whose wording was erased (P2), even while their rows are still in the list. The state follows from
 * today, so no row is written when a day passes.
 */
export async function listPublished(
  { views, documents, directory, now }: Deps,
  asked?: number,
): Promise<PublicCommitments> {
  const today = tehranDay(now());
  const year = asked ?? toSolarHijri(today).year;
  const [{ snapshot }, { rows, goesOn }, before, after] = await Promise.all([
    directory.current(),
    rowsOf(views, year),
    hasAny(views, year - 1),
    hasAny(views, year + 1),
  ]);
  const found = await severalAtOnce(rows, atOnce, async (row) => {
    const wording = await wordingIn(documents, row.words);
    return wording === undefined ? [] : [shown(row, wording, snapshot, today)];
  });
  return { year, items: found.flat(), before, after, ...(goesOn && { more: true }) };
}

/** The rows of a year, the latest last day first; at most `most`. */
async function rowsOf(views: Deps["views"], year: number) {
  const items: View[] = [];
  let after: string | undefined;
  do {
    const page = await views.list(publishedList(year), { limit: most - items.length, ...defined({ after }) });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined && items.length < most);
  return { rows: items.map(({ data }) => data as PublishedRow), goesOn: after !== undefined };
}

const hasAny = async (views: Deps["views"], year: number): Promise<boolean> =>
  (await views.list(publishedList(year), { limit: 1 })).items.length > 0;

async function wordingIn(documents: Deps["documents"], id: DocumentId): Promise<string | undefined> {
  const found = await documents.get(id);
  return found === undefined || found === "erased" ? undefined : String(found.content);
}

function shown(
  { words, unit: key, due, publishedOn, keptOn }: PublishedRow,
  wording: string,
  snapshot: Pick<Snapshot, "units">,
  today: string,
): PublicCommitment {
  const named = key === undefined ? undefined : unit(snapshot, key);
  return {
    id: publicId(words),
    wording,
    ...(named && { unit: { key: named.key, name: named.name } }),
    due,
    publishedOn,
    state: keptOn === undefined ? (due < today ? "late" : "open") : "kept",
    ...defined({ keptOn }),
  };
}

/**
 * A name of the publication. The address of the wording contains a hash of the step's idempotency key, so the name
 * cannot be computed from the tracking code.
 */
const publicId = (words: DocumentId): string => sha256(`public-commitment/${words}`).slice(0, 16);
