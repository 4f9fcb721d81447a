import type { FileNews } from "../../../../shared/handler/queue/scan-result.ts";
import { receiveAttachment, type SettleDeps, settleAttachment } from "./settle-attachment.ts";

/** C12: a file came, or was scanned; in any order, and as often as AWS likes to tell it. */
export const hearOfFile = (deps: SettleDeps, { id, key, scan }: FileNews): Promise<void> =>
  scan ? settleAttachment(deps, { id, key, ...scan }) : receiveAttachment(deps, { id, key });
