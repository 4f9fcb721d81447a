/** Keeps the version that a user works on while other users change the same case or meeting (R16). */
import { useEffect, useState } from "react";
import type { DeskProblem } from "./problem.ts";

export interface Seen {
  /** The newest version whose changes the user has seen; the screen lists other users' changes made after it. */
  readonly since: number;
  /** The version on which the next step is based; sent as If-Match. */
  readonly base: number;
  /** A refusal caused by another user's change, and the `base` with which the step was sent. */
  readonly refused: { readonly at: number; readonly problem: DeskProblem } | undefined;
}

interface Looking {
  readonly seen: Seen;
  /** Marks this version as seen by the user. */
  readonly settle: (version: number) => void;
  /** Whether the refusal came from another user's change; such a refusal is kept and shown. */
  readonly refused: (problem: DeskProblem) => boolean;
  /** The problem to show in a step's form. Undefined for a stale version, which the screen reports above the form. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
}

/**
 * A step is based on the version that the user has seen (`base`), even if the screen already shows a newer one;
 * otherwise the step could override changes that the user has not noticed. A refusal shows those changes, and the next
 * attempt is based on the new version.
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

/**
 * The refusals that another user's step can cause. The service checks the user's rights first, then the version, then
 * the stage.
 */
const movedOn: readonly string[] = [
  "stale",
  "not-yours-to-do",
  "not-yours-to-arrange",
  "own-approval",
  "wrong-stage",
  "meeting-moved-on",
];
const hasMovedOn = ({ code }: DeskProblem): boolean => movedOn.includes(code);

/** After a refusal, bases the next step on the new version once the screen shows the other user's changes. */
function afterRefusal(seen: Seen, version: number, refused: Seen["refused"]): Seen {
  const shown = refused !== undefined && refused.at === seen.base && version > seen.base;
  return shown ? { ...seen, base: version } : seen;
}
