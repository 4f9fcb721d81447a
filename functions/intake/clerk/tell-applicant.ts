import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicant-command.ts";
import { decideTellApplicant } from "../rules/rules-untold.ts";
import { type By, stepAtDesk } from "./clerk-command.ts";

export interface Told {
  readonly request: string;
  readonly how: "phone" | "in-person";
  readonly result: "reached" | "not-reached";
  /** The ids of the notices that the clerk saw. */
  readonly notices: readonly string[];
  readonly words?: string | undefined;
}

/**
 * Records that a clerk told an applicant the notices that no message delivered (C18), as a contact of the case (R19).
 * The pause for a question (R8), the time to accept an offer (M6), and the days to object and to rate (R12, R13) start
 * when the clerk tells the applicant.
 *
 * Refused: `not-found` (also in a conflict of interest, R2), `told-already` (R16), `own-act`, `contacts-full`,
 * `key-reused`.
 */
export async function tellApplicant(
  deps: Pick<ClerkDeps, "requests" | "documents" | "directory" | "now">,
  { request, ...told }: Told,
  by: By,
): Promise<Noted> {
  const { how, result, notices, words } = told;
  const stepped = await stepAtDesk(deps, { request }, by, {
    name: "tell-applicant",
    input: told,
    words: words === undefined ? {} : { told: { words } },
    decide: (state, { document }) =>
      decideTellApplicant(request, state, {
        ...{ how, notices, by: by.clerk },
        ...(result === "not-reached" && { result }),
        ...(words !== undefined && { words: document("told") }),
      }),
  });
  return "refused" in stepped ? stepped : { at: stepped.state.contacts.at(-1)?.at ?? stepped.at };
}
