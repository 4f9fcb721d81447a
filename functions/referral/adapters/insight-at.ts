import { aws } from "../../../shared/aws/environment.ts";
import { exportFiguresReply, type FiguresForReferral } from "../../../shared/figures/for-referral.ts";
import { remote } from "../../../shared/invoke/remote.ts";

/** Insight, reached by direct invocation; apart from what the Lambda for staff is made of, which needs none of it. */
export function insightAt(functionName: string): FiguresForReferral {
  const exportFigures = remote(functionName, exportFiguresReply, aws());
  return { exportFigures: (asked) => exportFigures({ operation: "export-figures", ...asked }) };
}
