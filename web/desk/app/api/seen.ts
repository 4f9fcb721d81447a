/** The version that a user works on while others change the same case or meeting (R16). */
import { useEffect, useState } from "react";
import type { DeskProblem } from "./problem.ts";

export interface Seen {
  /** The version after which others' changes are shown. */
  readonly since: number;
  /** The version that a step is based on (If-Match). */
  readonly base: number;
  /** Why a step was refused because of another's change, and the `base` it was sent with. */
  readonly refused: { readonly at: number; readonly problem: DeskProblem } | undefined;
}

interface Looking {
  readonly seen: Seen;
  /** Marks this version as known to the user. */
  readonly settle: (version: number) => void;
  /** Whether a refusal came from another's change; it is then kept and shown. */
  readonly refused: (problem: DeskProblem) => boolean;
  /** The problem for a step's form, unless it only says that the version is stale, which the screen shows above. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
}

/**
 * A step is based on the version the user began with, though the screen shows newer ones; otherwise users would overrule
 * changes they have not seen. A refusal shows those changes, and the next attempt is based on the new version.
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

/** Refusals that another's step can cause: the service checks the user's rights first, then the version, then the stage. */
const movedOn: readonly string[] = [
  "stale",
  "not-yours-to-do",
  "not-yours-to-arrange",
  "own-approval",
  "wrong-stage",
  "meeting-moved-on",
];
const hasMovedOn = ({ code }: DeskProblem): boolean => movedOn.includes(code);

/** Runs once per refusal, when the changes are on the screen. */
function afterRefusal(seen: Seen, version: number, refused: Seen["refused"]): Seen {
  const shown = refused !== undefined && refused.at === seen.base && version > seen.base;
  return shown ? { ...seen, base: version } : seen;
}
