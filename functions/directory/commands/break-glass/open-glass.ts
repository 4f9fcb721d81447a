import type { DirectoryDeps } from "../../adapters/deps.ts";
import { type BreakGlass, type DirectoryState, directoryId } from "../../directory/journal.ts";
import type { ProposalState } from "../../proposals/journal-proposals.ts";

export interface OpenGlass extends BreakGlass {
  readonly state: ProposalState;
  /** The approved directory, whose powers return. */
  readonly approved: DirectoryState;
}

/** An operator's publication without a second person that is neither approved nor over (R2). */
export async function openGlass(
  { journal, proposals }: Pick<DirectoryDeps, "journal" | "proposals">,
  { breakGlass }: DirectoryState,
): Promise<OpenGlass | undefined> {
  if (breakGlass === undefined) return undefined;
  const { state } = await proposals.load(breakGlass.proposal);
  if (state.glass === undefined || state.end) return undefined;
  return { ...breakGlass, state, approved: (await journal.loadAt(directoryId, breakGlass.base)).state };
}
