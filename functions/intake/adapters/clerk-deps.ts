import type { Messenger } from "../../../shared/contracts/fields/messenger.ts";
import type { Tokens } from "../../../shared/handler/auth/tokens.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Claims } from "../../../shared/limits/claims.ts";
import type { MeetingsForIntake } from "../../../shared/meetings/for-intake.ts";
import type { IdentityForClerks } from "../../../shared/vault/for-clerks.ts";
import type { IdentityForIntake } from "../../../shared/vault/for-intake.ts";
import type { IdentityForReferral } from "../../../shared/vault/for-referral.ts";
import type { Pass } from "../access/passes.ts";
import type { IntakeDeps, PinDeps } from "./deps.ts";

/** The ports of intake's use cases for clerks. */
export interface ClerkDeps
  extends PinDeps,
    Pick<IntakeDeps, "requests" | "documents" | "keys" | "secret" | "limits" | "directory" | "now"> {
  readonly views: Pick<ViewStore, "list">;
  readonly identity: IdentityForClerks &
    IdentityForReferral &
    Pick<IdentityForIntake, "putApplicant" | "issueCode" | "confirmCode">;
  readonly passes: Tokens<Pass>;
  readonly claims: Claims;
  readonly meetings: Pick<MeetingsForIntake, "askMeeting" | "walkIn">;
  /** The messenger that the organisation offers instead of SMS (N9); absent when there is none. */
  readonly messenger?: Messenger | undefined;
}
