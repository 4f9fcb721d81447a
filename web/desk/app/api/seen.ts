/** What a person looks at and decides on while others act on the same thing (R16). */
import { useEffect, useState } from "react";
import type { DeskProblem } from "./problem.ts";

export interface Seen {
  /** What others did after this version is shown. */
  readonly since: number;
  /** What a step is decided on (If-Match). */
  readonly base: number;
  /** Why a step was refused that the thing, as it now is, does not allow; and the `base` it was decided on. */
  readonly refused: { readonly at: number; readonly problem: DeskProblem } | undefined;
}

interface Looking {
  readonly seen: Seen;
  /** The person knows it as it is in this version. */
  readonly settle: (version: number) => void;
  /** Whether a refusal says that others were faster; then it is kept, to be shown. */
  readonly refused: (problem: DeskProblem) => boolean;
  /** A problem for the form of a step; that the thing has moved on is said above it. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
}

/**
 * A step is decided on the version its person began with, though the screen shows every later one: else somebody who
 * writes would overrule, unknowing, what was done meanwhile. A refusal shows what that was; sending again then counts.
 */
export function useSeen(version: number): Looking {
  const [seen, setSeen] = useState<Seen>({ since: version, base: version, refused: undefined });
  useEffect(() => setSeen((now) => afterRefusal(now, version, seen.refused)), [version, seen.refused]);
  return {
    seen,
    settle: (at) => setSeen({ since: at, base: at, refused: undefined }),
    refused: (problem) => {
      if (!hasMovedOn(problem)) return false;
      setSeen((now) => ({ ...now, refused: { at: now.base, problem } }));
      return true;
    },
    forForm: (problem) => (problem && hasMovedOn(problem) ? undefined : problem),
  };
}

/** Refusals that another's step brings about: the person is asked first, then the version, then the stage. */
const movedOn: readonly string[] = [
  "stale",
  "not-yours-to-do",
  "not-yours-to-arrange",
  "own-approval",
  "wrong-stage",
  "meeting-moved-on",
];
const hasMovedOn = ({ code }: DeskProblem): boolean => movedOn.includes(code);

/** Once for each refusal, when what happened is on the screen. */
function afterRefusal(seen: Seen, version: number, refused: Seen["refused"]): Seen {
  const shown = refused !== undefined && refused.at === seen.base && version > seen.base;
  return shown ? { ...seen, base: version } : seen;
}
