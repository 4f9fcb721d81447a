import { useMemo } from "react";
import type { DeskProblem } from "../api/problem.ts";
import { atField, type Fields } from "./naming.ts";

/** `atField` for what was refused: another object for another refusal only, since a new one takes the focus. */
export function useAtField(problem: DeskProblem | undefined, fields: Fields): DeskProblem | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen afterwards changes nothing that was said
  return useMemo(() => problem && atField(problem, fields), [problem]);
}
