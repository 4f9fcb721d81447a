/** A certificate of the request, to be printed (D10): for whoever has a session that opens it. */

import { kind, subject } from "../../../../shared/directory/lookups.ts";
import { html, type Refused, type Reply } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { CertificatePage } from "../../../../web/citizen/follow-up/certificate.tsx";
import { renderPage } from "../../../../web/design/render-page.ts";
import { frameOf, type PageDeps } from "../frame.ts";
import { findRequest } from "../request.ts";
import { nameOf } from "../shown.ts";
import type { Where } from "../where.ts";
import { trackingQr } from "./tracking-qr.ts";

/** GET: as it stands now. It has no words of the request, and nobody's name. */
export async function showCertificate(
  deps: PageDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  const found = await findRequest(deps, where);
  if ("instead" in found) return found.instead;
  const { code, base, session, whole } = found;
  const { snapshot } = await deps.directory.recent();
  const props = {
    ...frameOf(deps, request, snapshot, `${base}/certificate`),
    ...{ code, base, more: "person" in session },
    kind: nameOf(snapshot, kind, whole.status.kind),
    subject: nameOf(snapshot, subject, whole.status.subject),
    registeredAt: whole.status.registeredAt,
    certificate: whole.certificate,
    qr: await trackingQr(request, code),
  };
  return html(renderPage(CertificatePage(props)));
}
