import type { Transition } from "../../functions/referral/case/subject.ts";
import { generatedFrom } from "./operations-code.ts";

/**
 * Returns the source of `shared/contracts/words/change-words.ts`, a list of fact types: those that steps of staff write
 * and that the desk shows to colleagues.
 */
export function changesCode(machine: Readonly<Record<string, Transition>>): string {
  const told = Object.values(machine).filter(({ by, untold }) => by === "staff" && !untold);
  const facts = [...new Set(told.map(({ fact }) => fact))];
  return `/**
 * The changes that colleagues may make to a case while a user has it open (R16). ${generatedFrom("the machine of a case")}
 */
export const changes = [
${facts.map((fact) => `  "${fact}",`).join("\n")}
] as const;
`;
}
