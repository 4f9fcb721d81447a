/** The API of a request's files. Each operation needs a session that opens the request (C12). */

import * as contract from "../../../shared/contracts/public/attachments.ts";
import { defined } from "../../../shared/defined.ts";
import { type Downloads, fileName, type Uploads } from "../../../shared/files/files.ts";
import type { Opens } from "../../../shared/handler/auth/session.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { sendUntil } from "../rules/rules-attachments.ts";
import { beginAttachment } from "./begin-attachment.ts";
import { quarantineKey } from "./quarantine-key.ts";
import { ownState, readAttachments, seenAttachment } from "./read-attachments.ts";

export interface AttachmentDeps extends Pick<IntakeDeps, "requests" | "now"> {
  readonly uploads: Uploads;
  readonly downloads: Downloads;
}

/** Returns the download address of an approved file, valid for one minute. */
export async function addressOfAttachment(
  deps: Pick<AttachmentDeps, "requests" | "downloads">,
  code: string,
  session: Opens,
  attachment: number,
): Promise<string | undefined> {
  const cleared = (await ownState(deps, code, session))?.attachments[attachment - 1]?.cleared;
  if (!cleared) return undefined;
  const { file, format } = cleared;
  return deps.downloads.addressOf(file, format, fileName(code, attachment, format));
}

async function oneOf(deps: AttachmentDeps, code: string, session: Opens, attachment: number) {
  const [state, at] = [await ownState(deps, code, session), deps.now()];
  const found = state?.attachments[attachment - 1];
  if (!found) return undefined;
  const { until: _, ...seen } = seenAttachment(found, attachment, at);
  const url = await addressOfAttachment(deps, code, session, attachment);
  if (seen.stage !== "begun") return { ...seen, ...defined({ url }) };
  const until = sendUntil(found);
  const form = await deps.uploads.form(quarantineKey(code, attachment), until);
  return { ...seen, upload: { url: form.url, fields: { ...form.fields }, until: until.toISOString() } };
}

export const attachmentRoutes = (deps: AttachmentDeps): readonly Route[] => [
  route(contract.beginAttachment, async ({ params: { code }, body, session, idempotencyKey: key }) => {
    if (!session) return refuse("signed-out");
    const begun = await beginAttachment(deps, { code, session, key }, body);
    return "refused" in begun ? begun : json(200, { trackingCode: code, ...begun });
  }),
  route(contract.listAttachments, async ({ params: { code }, session }) => {
    const seen = session && (await readAttachments(deps, code, session));
    if (!seen) return refuse("not-found");
    const { attachments, mayAttach, wantsAuthority } = seen;
    return json(200, {
      attachments: [...attachments],
      mayAttach,
      ...(wantsAuthority && { wantsAuthority }),
    });
  }),
  route(contract.readAttachment, async ({ params: { code, number }, session }) => {
    const one = session && (await oneOf(deps, code, session, Number(number)));
    return one ? json(200, one) : refuse("not-found");
  }),
];
