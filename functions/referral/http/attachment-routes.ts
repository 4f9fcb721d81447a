/** The route that opens a file of the applicant in a case (C12). */

import * as contract from "../../../shared/contracts/public/attachments.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { type OpenDeps, openAttachment } from "../queries/open-attachment.ts";

export const attachmentRoutes = (deps: OpenDeps): readonly Route[] => [
  route(contract.openAttachment, async ({ params, staff }) => {
    const opened = await openAttachment(deps, params.case, staff.username, Number(params.number));
    return "refused" in opened ? opened : json(200, opened);
  }),
];
