import type { Messenger } from "../../../shared/contracts/fields/messenger.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type ApplicantSessions, mayStay } from "../../../shared/handler/auth/session.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { Frame } from "../../../web/design/frame.ts";
import type { IntakeDeps, PinDeps } from "../adapters/deps.ts";
import type { RequestLists } from "../applicant/my-requests/list-requests.ts";
import type { DraftDeps } from "./drafts/draft.ts";
import { brandOf } from "./site/brand.ts";
import type { CitizenTokens } from "./tokens.ts";

/** The ports of the citizen's pages. */
export interface PageDeps extends IntakeDeps, PinDeps, RequestLists, DraftDeps {
  readonly sessions: ApplicantSessions;
  readonly tokens: CitizenTokens;
  /** Whether people can sign in with an identity provider (C13). */
  readonly provider: boolean;
  /** The messenger that the organisation offers instead of SMS (N9); absent when there is none. */
  readonly messenger?: Messenger | undefined;
  /** The base address of the static files: `/assets`. */
  readonly assetBase: string;
}

/** The frame around a page. The language switch returns to `path`, which must accept GET. */
export function frameOf(
  { assetBase }: Pick<PageDeps, "assetBase">,
  { language, csrf, session, publicUrl }: Pick<PageRequest, "language" | "csrf" | "session" | "publicUrl">,
  { organisation }: Pick<Snapshot, "organisation">,
  path: string,
): Frame {
  const brand = brandOf(organisation).shown;
  return {
    language,
    csrf,
    assetBase,
    path,
    openUntil: session?.expiresAt,
    mayStay: session && mayStay(session),
    organisation,
    site: publicUrl,
    brand,
  };
}
