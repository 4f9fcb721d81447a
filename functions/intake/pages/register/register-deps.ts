import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { FormPage } from "../../../../web/citizen/props.ts";
import type { GuidanceDeps } from "../../clerk/note-guidance/note-guidance.ts";
import type { Draft, DraftForm } from "../drafts/draft.ts";
import type { PageDeps } from "../frame.ts";

export interface RegisterDeps
  extends Omit<PageDeps, "sessions" | "tokens" | "provider" | "pinKeys">,
    GuidanceDeps,
    Readonly<{ tokens: Pick<PageDeps["tokens"], "receipt" | "accepted"> }> {}

export const registerForm = {
  name: "register",
  path: "/register",
  identity: [
    "fullName",
    "identityNumber",
    "mobile",
    "postalCode",
    "email",
    "representedName",
    "representedNumber",
    "representedMobile",
  ],
} as const satisfies DraftForm;

export const addressOf = (page: FormPage, { id }: Pick<Draft, "id">): string =>
  `/register/${page}?draft=${id}`;

/** A posted page, with its draft. */
export interface Taken {
  readonly deps: RegisterDeps;
  readonly request: PageRequest;
  readonly snapshot: Snapshot;
  readonly step: FormPage;
  readonly draft: Draft;
}
