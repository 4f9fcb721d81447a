import type { DirectoryDeps } from "../../adapters/deps.ts";
import { type BreakGlass, type DirectoryState, directoryId } from "../../directory/journal.ts";
import type { ProposalState } from "../../proposals/journal-proposals.ts";

export interface OpenGlass extends BreakGlass {
  readonly state: ProposalState;
  /** The last approved directory, whose powers return when the emergency publication ends. */
  readonly approved: DirectoryState;
}

/** Finds an operator's emergency publication that is neither approved nor over; undefined when there is none (R2). */
export async function openGlass(
  { journal, proposals }: Pick<DirectoryDeps, "journal" | "proposals">,
  { breakGlass }: DirectoryState,
): Promise<OpenGlass | undefined> {
  if (breakGlass === undefined) return undefined;
  const { state } = await proposals.load(breakGlass.proposal);
  if (state.glass === undefined || state.end) return undefined;
  return { ...breakGlass, state, approved: (await journal.loadAt(directoryId, breakGlass.base)).state };
}
