import type { ReferralDeps } from "./deps.ts";
import type { CaseFact } from "./journal.ts";

/** A step somebody took on a case. */
export interface StepTaken {
  readonly what: Exclude<CaseFact["type"], "opened" | "seen">;
  readonly at: string;
  readonly by: string;
}

const steps: readonly string[] = [
  "referred",
  "returned",
  "accepted",
  "drafted",
  "sent-back",
  "published",
] satisfies StepTaken["what"][];

/** What people did to a case since the version somebody looked at (R16), oldest first. */
export async function stepsSince(
  { cases }: Pick<ReferralDeps, "cases">,
  code: string,
  personVersion: number,
): Promise<readonly StepTaken[]> {
  const rows = await cases.store.all(code);
  return rows
    .filter(({ version, actor }) => version > personVersion && actor.startsWith("staff:"))
    .flatMap(({ facts, at, actor }) =>
      facts
        .filter(({ type }) => steps.includes(type))
        .map(({ type }) => ({ what: type as StepTaken["what"], at, by: actor.slice("staff:".length) })),
    );
}
