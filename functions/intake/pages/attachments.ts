/**
 * The pages of a request's files (C12): the list with a button that begins an attachment, and the form that uploads the
 * file. The browser uploads the file straight to the quarantine bucket, with or without script. A refusal redirects to
 * the list (ADR 0057).
 */

import type { Opens } from "../../../shared/handler/auth/session.ts";
import { html, type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { AttachmentsPage, SendFilePage } from "../../../web/citizen/follow-up/attachments.tsx";
import { placeOf } from "../../../web/citizen/props.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { type AttachmentDeps, addressOfAttachment } from "../attachments/attachment-routes.ts";
import { beginAttachment } from "../attachments/begin-attachment.ts";
import { quarantineKey } from "../attachments/quarantine-key.ts";
import { ownState, readAttachments } from "../attachments/read-attachments.ts";
import { sendUntil, stageOf } from "../rules/rules-attachments.ts";
import type { DraftDeps, DraftForm } from "./drafts/draft.ts";
import { giveBack, givenBack, pathOf, type Returned, shortly, takeBack } from "./drafts/returned.ts";
import { errorOf } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { sentIn } from "./sent-files.ts";
import type { CitizenTokens } from "./tokens.ts";
import { oneOfMine, openedRequest } from "./where.ts";

export interface AttachmentPageDeps
  extends AttachmentDeps,
    DraftDeps,
    Pick<PageDeps, "directory" | "assetBase"> {
  readonly receipts: CitizenTokens["receipt"];
  /** The site's address, to which S3 sends the browser back. */
  readonly publicUrl: string;
}

/** The request, and the path under which the pages of its files lie. */
interface Place {
  readonly code: string;
  readonly base: string;
  readonly session: Opens;
}

export type FindPlace = (
  deps: AttachmentPageDeps,
  request: PageRequest,
) => Promise<Place | { readonly instead: Reply | Refused }>;

export const ofOpened: FindPlace = async (_, request) => openedRequest(request);
export const ofMine: FindPlace = async (_, request) => oneOfMine(request);

/** A new applicant needs no one-time code here: the cookie of the receipt opens the request's files, and nothing else. */
export const ofReceipt: FindPlace = async (deps, request) => {
  const receipt = await deps.receipts.open(request.cookies["receipt"] ?? "", deps.now());
  if (!receipt) return { instead: redirect("/track") };
  return { code: receipt.request, base: "/receipt", session: { request: receipt.request } };
};

type Show = (deps: AttachmentPageDeps, request: PageRequest, place: Place) => Promise<Reply | Refused>;

export const at =
  (find: FindPlace, show: Show) =>
  async (deps: AttachmentPageDeps, request: PageRequest): Promise<Reply | Refused> => {
    const place = await find(deps, request);
    return "instead" in place ? place.instead : show(deps, request, place);
  };

/** The button that begins an attachment has no fields, so the form's draft holds only a refusal. */
const formOf = ({ base, code }: Place): DraftForm => ({
  ...{ name: "attachments", path: `${base}/attachments`, identity: [], about: code, seconds: shortly },
});

/** GET: the list of files, with the refusal of the last attempt to begin an attachment, if it was refused. */
export const showAttachments: Show = async (deps, request, place) =>
  list(deps, request, place, await givenBack(deps, formOf(place), request));

async function list(
  deps: AttachmentPageDeps,
  request: PageRequest,
  place: Place,
  returned?: Returned,
): Promise<Reply | Refused> {
  const { code, base, session } = place;
  const seen = await readAttachments(deps, code, session);
  if (!seen) return refuse("not-found");
  const { snapshot } = await deps.directory.recent();
  const { added, ...files } = seen;
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(formOf(place), returned)),
    ...{ code, base, more: base.startsWith("/my/"), formKey: deps.mintKey(), ...files },
    errors: returned?.refused ? [errorOf(returned.refused, request.language)] : [],
    ...{ now: deps.now().toISOString(), sent: sentIn(request, seen) },
    added: added && request.query["noted"] === placeOf.add,
  };
  return html(renderPage(AttachmentsPage(props)));
}

/** POST: begins an attachment, and redirects to the form that uploads the file. */
export const addAttachment: Show = async (deps, request, place) => {
  const { code, base, session } = place;
  const key = request.idempotencyKey ?? deps.mintKey();
  const as = request.form["authority"] === undefined ? {} : { authority: true as const };
  const begun = await beginAttachment(deps, { code, session, key }, as);
  if (!("refused" in begun)) {
    const cookies = await takeBack(deps, formOf(place), request);
    return redirect(`${base}/attachments/${begun.attachment}`, { cookies });
  }
  const { refused } = begun;
  if (refused.code === "not-found") return { refused };
  const returned = { answers: {}, refused };
  return giveBack(deps, formOf(place), request, returned, () => list(deps, request, place, returned));
};

const numberIn = ({ params }: PageRequest): number =>
  /^[1-9]\d?$/.test(params["number"] ?? "") ? Number(params["number"]) : 0;

/** GET: the form that uploads the file, until the file arrives; afterwards the list of files. */
export const showSending: Show = async (deps, request, { code, base, session }) => {
  const attachment = numberIn(request);
  const found = (await ownState(deps, code, session))?.attachments[attachment - 1];
  if (!found) return refuse("not-found");
  const list = `${base}/attachments`;
  if (stageOf(found, deps.now()) !== "begun") return redirect(list);
  const [until, key, after] = [
    sendUntil(found),
    quarantineKey(code, attachment),
    `${list}?sent=${attachment}`,
  ];
  const { snapshot } = await deps.directory.recent();
  const [form, byScript] = await Promise.all([
    deps.uploads.form(key, until, deps.publicUrl + after),
    deps.uploads.form(key, until),
  ]);
  const frame = frameOf(deps, request, snapshot, `${list}/${attachment}`);
  const props = { ...frame, code, base, more: base.startsWith("/my/"), until: until.toISOString() };
  return html(renderPage(SendFilePage({ ...props, form, byScript: byScript.fields, after })));
};

/** GET: redirects to the file, at an address that works for one minute. */
export const openAttachment: Show = async (deps, request, { code, session }) => {
  const url = await addressOfAttachment(deps, code, session, numberIn(request));
  return url === undefined ? refuse("not-found") : redirect(url);
};
