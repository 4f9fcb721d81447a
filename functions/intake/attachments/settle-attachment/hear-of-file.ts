import type { FileNews } from "../../../../shared/handler/queue/scan-result.ts";
import { receiveAttachment, type SettleDeps, settleAttachment } from "./settle-attachment.ts";

/** C12: handles an AWS event that a file arrived or was scanned. The events may come in any order and repeatedly. */
export const hearOfFile = (deps: SettleDeps, { id, key, scan }: FileNews): Promise<void> =>
  scan ? settleAttachment(deps, { id, key, ...scan }) : receiveAttachment(deps, { id, key });
