import type { DeskProblem } from "../../app/api/problem.ts";
import { Notice } from "../../ui/shows.tsx";

/** The refusal of a step, shown beside the button of the step. */
export const Wrong = ({ problem: { title, detail } }: { readonly problem: DeskProblem }) => (
  <div className="session-wrong">
    <Notice now>
      <strong>{title}</strong> {detail}
    </Notice>
  </div>
);
