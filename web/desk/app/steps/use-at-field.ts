import { useMemo } from "react";
import type { DeskProblem } from "../api/problem.ts";
import { atField, type Fields } from "./naming.ts";

/** `atField`, memoised per refusal, since a new object would take the focus. */
export function useAtField(problem: DeskProblem | undefined, fields: Fields): DeskProblem | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: later choices do not change what was refused
  return useMemo(() => problem && atField(problem, fields), [problem]);
}
