import { aws } from "../../../shared/aws/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import type { AnsweredOutside, OpenedOutside, OutsideForIntake } from "../../../shared/outside/for-intake.ts";

const replies = () => import("../../../shared/outside/for-intake.ts");

/** A client of the referral service for the page of an outside body, by direct invocation of its Lambda (R7). */
export function outsideAt(functionName: string): OutsideForIntake {
  const opened = remote<object, OpenedOutside>(
    functionName,
    async () => (await replies()).openedOutside,
    aws(),
  );
  const answered = remote<object, AnsweredOutside>(
    functionName,
    async () => (await replies()).answeredOutside,
    aws(),
  );
  return {
    openOutside: (link) => opened({ operation: "open-outside", link }),
    answerOutside: (link, words) => answered({ operation: "answer-outside", link, words }),
  };
}
