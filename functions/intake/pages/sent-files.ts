import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { SeenAttachments } from "../attachments/read-attachments.ts";

/**
 * The files that a browser just sent (`?sent=1-3`) and whose arrival is not recorded yet, since S3 announces it a moment
 * later.
 */
export function sentIn(
  { query }: Pick<PageRequest, "query">,
  { attachments }: Pick<SeenAttachments, "attachments">,
): readonly number[] {
  const named = (query["sent"] ?? "").split("-").map(Number);
  return attachments
    .filter(({ attachment, stage }) => stage === "begun" && named.includes(attachment))
    .map(({ attachment }) => attachment);
}
