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
  /** It was done, and its author is in conflict by it. */
  readonly lost: string;
}

/** `202`: it was done, and the case is out of sight. */
type Losing = (StepReply<CaseView> & { readonly status: 200 }) | { readonly status: 202 };

/**
 * What becomes of a step by which its own author may come into conflict (R2): whoever loses the case by it goes back to the list,
 * and what happened meanwhile is said on the screen.
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
