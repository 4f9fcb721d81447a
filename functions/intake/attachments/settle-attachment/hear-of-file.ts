import type { FileNews } from "../../../../shared/handler/queue/scan-result.ts";
import { receiveAttachment, type SettleDeps, settleAttachment } from "./settle-attachment.ts";

/** C12: handles news that a file arrived or was scanned, in any order and with repeats. */
export const hearOfFile = (deps: SettleDeps, { id, key, scan }: FileNews): Promise<void> =>
  scan ? settleAttachment(deps, { id, key, ...scan }) : receiveAttachment(deps, { id, key });
