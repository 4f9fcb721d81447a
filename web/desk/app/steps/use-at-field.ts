import { useMemo } from "react";
import type { DeskProblem } from "../api/problem.ts";
import { atField, type Fields } from "./naming.ts";

/**
 * Does the same as `atField`, but returns the same object for the same refusal, since a new object would move the focus
 * to the field again.
 */
export function useAtField(problem: DeskProblem | undefined, fields: Fields): DeskProblem | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: later choices do not change what was refused
  return useMemo(() => problem && atField(problem, fields), [problem]);
}
