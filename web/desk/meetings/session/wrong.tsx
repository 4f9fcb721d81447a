import type { DeskProblem } from "../../app/api/problem.ts";
import { Notice } from "../../ui/shows.tsx";

/** Why a tap was not done, beside where it was tapped. */
export const Wrong = ({ problem: { title, detail } }: { readonly problem: DeskProblem }) => (
  <div className="session-wrong">
    <Notice now>
      <strong>{title}</strong> {detail}
    </Notice>
  </div>
);
