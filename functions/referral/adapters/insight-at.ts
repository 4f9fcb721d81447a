import { aws } from "../../../shared/aws/environment.ts";
import type { FiguresForReferral } from "../../../shared/figures/for-referral.ts";
import { remote } from "../../../shared/invoke/remote.ts";

const replies = () => import("../../../shared/figures/for-referral.ts");

/**
 * Calls the insight service by direct invocation. This adapter is not in `compose.ts`, because the staff API does not
 * need the insight service.
 */
export function insightAt(functionName: string): FiguresForReferral {
  const exportFigures = remote(functionName, async () => (await replies()).exportFiguresReply, aws());
  return { exportFigures: (asked) => exportFigures({ operation: "export-figures", ...asked }) };
}
