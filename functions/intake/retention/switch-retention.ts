import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Journal, Outcome } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import {
  type Looked,
  type RetentionFact,
  type RetentionState,
  retentionId,
  switched,
} from "../journals/journal-retention.ts";

export interface SwitchDeps extends Pick<IntakeDeps, "directory" | "now"> {
  readonly retention: Journal<RetentionState, RetentionFact>;
}

interface Ask {
  readonly on: boolean;
  /** The result of a dry run, required to turn retention on. */
  readonly looked?: Looked;
  readonly by: string;
  readonly key: string;
}

/**
 * Turns the nightly erasure of requests past their retention on or off (P2).
 *
 * Refuses with `look-first` and `key-reused`.
 */
export async function switchRetention(
  { retention, directory, now }: SwitchDeps,
  { by, key, ...input }: Ask,
): Promise<Outcome<RetentionState>> {
  const { number } = await directory.current();
  const command = {
    name: "switch-retention",
    ...byStaff(by, key),
    fingerprint: fingerprintOf(input),
    at: now(),
    directory: number,
    correlation: retentionId,
  };
  return retention.decide(retentionId, command, ({ state }) => switched(state, { ...input, by }));
}
