/** A printable certificate of a request (D10), for any session that opens it. */

import type { Named } from "../../../../shared/contracts/fields/certificate.ts";
import { kind, subject } from "../../../../shared/directory/lookups.ts";
import { html, type Refused, type Reply } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { IdentityForApplicants } from "../../../../shared/vault/for-applicants.ts";
import { CertificatePage } from "../../../../web/citizen/follow-up/certificate.tsx";
import { renderPage } from "../../../../web/design/render-page.ts";
import type { Whole } from "../../applicant/read-request/read-request.ts";
import { isHidden, namedAs } from "../../rules/rules-naming.ts";
import { frameOf, type PageDeps } from "../frame.ts";
import { findRequest } from "../request.ts";
import { nameOf } from "../shown.ts";
import type { Where } from "../where.ts";
import { trackingQr } from "./tracking-qr.ts";

export interface CertificateDeps extends PageDeps {
  /** The client of the identity service that returns applicants' own names. */
  readonly ownNames: IdentityForApplicants;
}

/**
 * GET: the certificate with the request's present state and the session owner's name, without the request's text.
 * `?name=yes` also shows a name that is hidden from the units.
 */
export async function showCertificate(
  deps: CertificateDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  const found = await findRequest(deps, where);
  if ("instead" in found) return found.instead;
  const { code, base, session, whole } = found;
  const { snapshot } = await deps.directory.recent();
  const asked = !isHidden(whole) || request.query["name"] === "yes";
  const props = {
    ...frameOf(deps, request, snapshot, `${base}/certificate`),
    ...{ code, base, more: "person" in session },
    kind: nameOf(snapshot, kind, whole.status.kind),
    subject: nameOf(snapshot, subject, whole.status.subject),
    registeredAt: whole.status.registeredAt,
    certificate: whole.certificate,
    named: asked ? await nameOn(deps, code, whole) : undefined,
    nameLeftOut: !asked && namedAs(whole) !== undefined,
    qr: await trackingQr(request, code),
  };
  return html(renderPage(CertificatePage(props)));
}

/** Returns the name for the certificate; undefined when the session gets none, or when the person was just erased. */
async function nameOn(
  { ownNames }: CertificateDeps,
  request: string,
  whole: Whole,
): Promise<Named | undefined> {
  const as = namedAs(whole);
  if (as === undefined) return undefined;
  const own = as === "represented" ? "represented" : "applicant";
  const { fullName } = await ownNames.nameApplicant({ request, as: own });
  return fullName === undefined ? undefined : { fullName, as };
}
