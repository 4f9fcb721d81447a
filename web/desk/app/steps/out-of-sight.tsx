import { LinkButton } from "../../ui/button.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { Notice } from "../../ui/shows.tsx";
import type { DeskProblem } from "../api/problem.ts";

interface HomeProps {
  /** The address of the list to return to; `home` is the list's name. */
  readonly to: string;
  readonly home: string;
}

interface NotThereProps extends HomeProps {
  readonly problem: DeskProblem;
  readonly again: () => void;
}

/** Shown instead of a case or meeting that the user may not read, or that does not exist. */
export const NotThere = ({ problem, again, to, home }: NotThereProps) => (
  <div className="case-not-there">
    <ProblemState problem={problem} again={again} />
    <LinkButton to={to}>{home}</LinkButton>
  </div>
);

interface GoneProps extends HomeProps {
  readonly words: { readonly title: string; readonly body: string };
}

/**
 * Shown when the user lost access while the screen was open. The content and the typed text stay until the user leaves.
 */
export const Gone = ({ words: { title, body }, to, home }: GoneProps) => (
  <div className="case-wide no-print">
    <Notice now action={<LinkButton to={to}>{home}</LinkButton>}>
      <strong>{title}</strong>
      <p>{body}</p>
    </Notice>
  </div>
);
