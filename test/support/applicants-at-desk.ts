/**
 * Makes the identity service as the referral service and intake's functions for clerks invoke it, but in the same process.
 */

import type { IdentityDeps } from "../../functions/identity/adapters/deps.ts";
import { attest } from "../../functions/identity/commands/attest.ts";
import { confirmCode } from "../../functions/identity/commands/confirm-code.ts";
import { issueCode } from "../../functions/identity/commands/issue-code/issue-code.ts";
import { putApplicant } from "../../functions/identity/commands/put-applicant.ts";
import { showApplicant } from "../../functions/identity/commands/show-applicant.ts";
import { noteLook } from "../../functions/identity/looks/note-look.ts";
import { passesOf } from "../../functions/intake/access/passes.ts";
import type { ClerkDeps } from "../../functions/intake/adapters/clerk-deps.ts";
import type { IntakeDeps, PinDeps } from "../../functions/intake/adapters/deps.ts";
import { memoryClaims } from "../../shared/limits/memory-claims.ts";
import type { KeyRing } from "../../shared/secrets/key-ring.ts";
import type { IdentityForReferral } from "../../shared/vault/for-referral.ts";

export const applicantsIn = (identity: IdentityDeps): IdentityForReferral => ({
  showApplicant: (ask) => showApplicant(identity, ask),
});

/** A meeting service in which no official receives applicants. */
export const nobodyReceives: ClerkDeps["meetings"] = {
  askMeeting: async () => ({ refused: { code: "unknown-choice", details: { fields: "with" } } }),
  walkIn: async () => ({ refused: { code: "walk-ins-none" } }),
};

export const clerksOver = (
  intake: IntakeDeps & PinDeps & { readonly passKeys: KeyRing },
  identity: IdentityDeps,
  views: ClerkDeps["views"],
): ClerkDeps => ({
  ...intake,
  views,
  passes: passesOf(intake.passKeys),
  meetings: nobodyReceives,
  claims: memoryClaims(),
  identity: {
    attest: (ask) => attest(identity, ask),
    putApplicant: (ask) => putApplicant(identity, ask),
    issueCode: (ask) => issueCode(identity, ask),
    confirmCode: (ask) => confirmCode(identity, ask),
    noteStatusLook: async (ask) => {
      await noteLook(identity, { ...ask, what: "status" });
      return { noted: true };
    },
    showApplicant: (ask) => showApplicant(identity, ask),
  },
});
