/** The routes of the pages on a request's files. */

import { type PageRoute, page } from "../../../shared/handler/http/route.ts";
import {
  type AttachmentPageDeps,
  addAttachment,
  at,
  ofMine,
  ofOpened,
  ofReceipt,
  openAttachment,
  showAttachments,
  showSending,
} from "../pages/attachments.ts";

export function attachmentPages(deps: AttachmentPageDeps): readonly PageRoute[] {
  const shown = (...args: Parameters<typeof at>) => {
    const show = at(...args);
    return (request: Parameters<PageRoute["handle"]>[0]) => show(deps, request);
  };
  return [
    page("GET /request/attachments", shown(ofOpened, showAttachments)),
    page("POST /request/attachments", shown(ofOpened, addAttachment)),
    page("GET /request/attachments/{number}", shown(ofOpened, showSending)),
    page("GET /request/attachments/{number}/file", shown(ofOpened, openAttachment)),
    page("GET /my/requests/{code}/attachments", shown(ofMine, showAttachments)),
    page("POST /my/requests/{code}/attachments", shown(ofMine, addAttachment)),
    page("GET /my/requests/{code}/attachments/{number}", shown(ofMine, showSending)),
    page("GET /my/requests/{code}/attachments/{number}/file", shown(ofMine, openAttachment)),
    page("GET /receipt/attachments", shown(ofReceipt, showAttachments)),
    page("POST /receipt/attachments", shown(ofReceipt, addAttachment)),
    page("GET /receipt/attachments/{number}", shown(ofReceipt, showSending)),
  ];
}
