import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { SeenAttachments } from "../attachments/read-attachments.ts";

/** `?sent=1-3`: the files that a browser just sent and that are still awaited here, since S3's news comes a moment later. */
export function sentIn(
  { query }: Pick<PageRequest, "query">,
  { attachments }: Pick<SeenAttachments, "attachments">,
): readonly number[] {
  const named = (query["sent"] ?? "").split("-").map(Number);
  return attachments
    .filter(({ attachment, stage }) => stage === "begun" && named.includes(attachment))
    .map(({ attachment }) => attachment);
}
