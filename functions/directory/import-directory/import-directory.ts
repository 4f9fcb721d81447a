import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { DirectoryDeps } from "../deps.ts";
import { directoryId } from "../journal.ts";
import type { Problem } from "../problem.ts";
import { checkSnapshot, followingProblems, publish, publishOn } from "../rules.ts";

export type Imported =
  /** `changed` is false when exactly this was in force already. */
  | { readonly number: number; readonly changed: boolean }
  /** Another number is in force than the one it was made from. */
  | { readonly stale: number }
  | { readonly problems: readonly Problem[] };

/**
 * Publishes the organisation's files as the next numbered snapshot, or says everything that is wrong with them.
 * The key holds the number it began from: sent twice is once, and an earlier state of the files can come back later.
 *
 * @param by who imports: `operator:<name>`.
 * @param base the number it must be made from; without one, the files take the place of whatever is in force.
 */
export async function importDirectory(
  { journal, now }: Pick<DirectoryDeps, "journal" | "now">,
  input: unknown,
  by: string,
  base?: number,
): Promise<Imported> {
  const checked = checkSnapshot(input);
  if (!checked.ok) return { problems: checked.problems };
  const { snapshot } = checked;
  const before = await journal.load(directoryId);
  const fingerprint = fingerprintOf(snapshot);
  const command = {
    name: "import-directory",
    actor: by,
    key: `import/${base ?? before.state.number}/${fingerprint}`,
    fingerprint,
    at: now(),
    directory: before.state.number,
    correlation: directoryId,
  };
  const outcome = await journal.decide(directoryId, command, ({ state }) =>
    base === undefined ? publish(state, snapshot) : publishOn(state, snapshot, base),
  );
  if (!outcome.accepted) {
    const { state } = await journal.load(directoryId);
    const problems = followingProblems(state, snapshot);
    return problems.length > 0 ? { problems } : refusedAs(outcome.refusal.code, state.number);
  }
  const { number } = outcome.loaded.state;
  return { number, changed: number !== (base ?? before.state.number) };
}

function refusedAs(code: string, number: number): Imported {
  if (code !== "stale") throw new Error(`The import was refused: ${code}`);
  return { stale: number };
}
