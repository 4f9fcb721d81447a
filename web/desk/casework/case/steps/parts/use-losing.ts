import { useLocation } from "wouter";
import type { CaseView } from "../../../../app/api/own-replies.ts";
import type { DeskProblem } from "../../../../app/api/problem.ts";
import { useTell } from "../../../../app/shell/toasts.tsx";
import type { StepReply } from "../../../../app/steps/here.ts";
import { useSay } from "../../../../app/words/language.tsx";
import { useHere } from "../../here.tsx";

interface Words {
  readonly done: string;
  readonly moved: (unit: string) => string;
  /** The toast shown when the step put its user in a conflict of interest. */
  readonly lost: string;
}

/** Status 202: the step was taken, and the user may no longer see the case. */
type Losing = (StepReply<CaseView> & { readonly status: 200 }) | { readonly status: 202 };

/**
 * Sends a step that may put its user in a conflict of interest (R2). A user who loses the case in this way returns to
 * the list; otherwise the screen shows the new state.
 */
export function useLosing(text: Words, forget: () => void, onClose: () => void) {
  const here = useHere();
  const say = useSay();
  const tell = useTell();
  const [, go] = useLocation();
  const movedTo = ({ unit }: CaseView) => (unit.key === here.view.unit.key ? undefined : say(unit.name));
  const after = here.after({
    said: (view) => {
      const unit = movedTo(view);
      return unit === undefined ? text.done : text.moved(unit);
    },
    forget,
    close: onClose,
    leave: (view) => movedTo(view) !== undefined,
  });
  const done = (reply: Losing) => {
    if (reply.status === 200) return after.done(reply);
    forget();
    onClose();
    tell(text.lost);
    go("/");
  };
  const refused = (problem: DeskProblem) => {
    after.refused(problem);
    if (!here.forForm(problem)) onClose();
  };
  return { ...after, done, refused };
}
