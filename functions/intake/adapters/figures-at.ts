import { aws } from "../../../shared/aws/environment.ts";
import { defined } from "../../../shared/defined.ts";
import type { FiguresForIntake, PublicFiguresReply } from "../../../shared/figures/for-intake.ts";
import { remote } from "../../../shared/invoke/remote.ts";

const replies = () => import("../../../shared/figures/for-intake.ts");

/** A client of the figures service, by direct invocation of its Lambda. */
export function figuresAt(functionName: string): FiguresForIntake {
  const read = remote<object, PublicFiguresReply>(
    functionName,
    async () => (await replies()).publicFiguresReply,
    aws(),
  );
  return {
    readPublicFigures: (month) => read({ operation: "read-public-figures", ...defined({ month }) }),
  };
}
