import { canonicalJson, fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import { type DirectoryFact, type DirectoryState, directoryId } from "../journal.ts";
import type { Problem } from "../problem.ts";
import { checkSnapshot, publish } from "../rules.ts";

export interface ImportDeps {
  readonly journal: Journal<DirectoryState, DirectoryFact>;
  readonly now: () => Date;
}

export type Imported =
  /** `changed` is false when exactly this was in force already. */
  { readonly number: number; readonly changed: boolean } | { readonly problems: readonly Problem[] };

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/**
 * Publishes the organisation's files as the next numbered snapshot, or says everything that is wrong with them.
 * The key holds the number it began from: sent twice is once, and an earlier state of the files can come back later.
 * @param by who imports: `operator:<name>`.
 */
export async function importDirectory(
  { journal, now }: ImportDeps,
  input: unknown,
  by: string,
): Promise<Imported> {
  const checked = checkSnapshot(input);
  if (!checked.ok) return { problems: checked.problems };
  const { snapshot } = checked;
  const before = await journal.load(directoryId);
  const fingerprint = fingerprintOf(snapshot);
  const command = {
    name: "import-directory",
    actor: by,
    key: `import/${before.state.number}/${fingerprint}`,
    fingerprint,
    at: now(),
    directory: before.state.number,
    correlation: directoryId,
  };
  const outcome = await journal.decide(directoryId, command, ({ state }) => publish(state, snapshot, same));
  if (!outcome.accepted) throw new Error(`The import was refused: ${outcome.refusal.code}`);
  const { number } = outcome.loaded.state;
  return { number, changed: number !== before.state.number };
}
