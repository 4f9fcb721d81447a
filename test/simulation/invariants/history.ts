/**
 * Checks the public log of sealed days (P7): each signed head (a hash over the whole log) extends the heads before it, and each
 * entry of a sealed day has a valid proof.
 */

import { isSigned, isWhole, type PublishedHead } from "../../../shared/audit/log/head.ts";
import { headAfter, newestHead } from "../../../shared/audit/log/heads.ts";
import { isConsistent, isProved, proofOf, verifyProof } from "../../../shared/audit/log/proof.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import type { Invariant } from "./invariant.ts";

const headsOf = async ({ world }: Cast): Promise<readonly PublishedHead[]> => {
  const { log } = world.audit.sealing;
  const days = (await newestHead(log))?.days ?? [];
  const heads = await Promise.all(days.map(({ day }) => headAfter(log, day)));
  return heads.filter((head) => head !== undefined);
};

export const logOnlyGrows: Invariant = {
  law: "each published head is whole and signed and continues those before it, and no day is left out (P7)",
  broken: async (cast) => {
    const heads = await headsOf(cast);
    const newest = heads.at(-1);
    if (!newest) return ["nothing was sealed"];
    const missing = heads.length === newest.days.length ? [] : ["a day has no head"];
    const bad = heads.filter((head) => !isWhole(head) || !isSigned(head) || !isConsistent(head, newest));
    return [...missing, ...bad.map(({ until }) => `the head until ${until}`)];
  },
};

export const sealedIsProvable: Invariant = {
  law: "each entry of a public timeline has a proof that holds once its day is sealed (P7)",
  broken: async (cast) => {
    const head = (await headsOf(cast)).at(-1);
    if (!head) return [];
    const { rows } = cast.world.intake.table;
    const sealed = rows.filter((row) => row.shown && isSealedBy(head, row));
    const broken = await Promise.all(
      sealed.map(async (row) => ((await proves(cast, head, row)) ? [] : [row])),
    );
    return broken.flat().map(({ id, version }) => `intake ${id} v${version}`);
  },
};

/**
 * Returns whether the row's day is before the newest sealed day. The sealed day itself does not count, since the events of a
 * row near midnight may be published on the next day.
 */
const isSealedBy = ({ days }: PublishedHead, { at }: Pick<StoredRow, "at">): boolean =>
  tehranDay(new Date(at)) < (days.at(-1)?.day ?? "");

async function proves({ world }: Cast, head: PublishedHead, row: StoredRow): Promise<boolean> {
  const entries = [...(await proofOf(world.audit.sealing.log, head, [row]))];
  return entries.length === 1 && isProved(verifyProof({ peygir: "proof/1", entries }, head));
}
