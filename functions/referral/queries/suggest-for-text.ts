import { isByInspection, isWithoutIdentity, kind, subjectsOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { type AdviceDeps, type Learnt, readAdvice, type Suggested } from "./text-advice.ts";

export interface TextSuggestions {
  readonly kinds: readonly Suggested[];
  readonly subjects: readonly Suggested[];
  /** Absent when there are no suggestions. */
  readonly learnt?: Learnt;
}

interface Asked {
  /** The kind that the clerk has chosen already. */
  readonly kind?: string | undefined;
  readonly description: string;
}

type Deps = Pick<ReferralDeps, "directory"> & AdviceDeps;

/**
 * The kinds and subjects that a text suggests, for a clerk who registers it for an applicant (R20, C6). Reads no case,
 * and stores nothing. Suggests no emergency (S3), no report without identity (C3), and no unit, because a clerk chooses
 * none.
 */
export async function suggestForText(deps: Deps, asked: Asked): Promise<TextSuggestions> {
  const [{ snapshot }, read] = await Promise.all([deps.directory.current(), readAdvice(deps)]);
  const isChosenByClerks = (key: string): boolean => isForClerks(snapshot, key);
  if (!read || (asked.kind !== undefined && !isChosenByClerks(asked.kind)))
    return { kinds: [], subjects: [] };
  const { of, learnt } = read(asked.description);
  const subjects = subjectsOf(snapshot, asked.kind ?? "");
  return {
    kinds: of("kind", isChosenByClerks),
    subjects: of("subject", (key) => subjects.some((subject) => subject.key === key)),
    learnt,
  };
}

const isForClerks = (snapshot: Snapshot, key: string): boolean =>
  kind(snapshot, key)?.onWeb === true && !isByInspection(snapshot, key) && !isWithoutIdentity(snapshot, key);
