/** Where a person stands with a case: what they look at, what they decide on, and what happens when they act (R16). */
import { createContext, useContext, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { listInbox, readCase } from "../../../shared/contracts/cases.ts";
import { type CaseView, rememberOwn } from "../api/own-replies.ts";
import type { DeskProblem } from "../api/problem.ts";
import { useKnow } from "../api/use-api.ts";
import { useTell } from "../shell/toasts.tsx";

export interface Seen {
  /** What others did after this version is shown. */
  readonly since: number;
  /** What a step is decided on (If-Match). */
  readonly base: number;
  /** Why a step was refused that the case, as it now is, does not allow; and the `base` it was decided on. */
  readonly refused: { readonly at: number; readonly problem: DeskProblem } | undefined;
}

/** What every step answers: the case as it is now. */
interface StepReply {
  readonly ok: true;
  readonly status: 200;
  readonly etag: string;
  readonly body: CaseView;
}

interface After {
  /** Said in passing; of what the case is now, when that decides it. */
  readonly said: string | ((view: CaseView) => string);
  /** Throws away what was typed, now that it is sent. */
  readonly forget?: () => void;
  /** The case goes out of this person's hands: on to the next one. */
  readonly leave?: boolean | ((view: CaseView) => boolean);
  /** It was decided on no version of the case: what the person began before is still decided on what they saw then (R19). */
  readonly aside?: true;
}

export interface Here {
  readonly view: CaseView;
  readonly seen: Seen;
  /** What every step on this case takes. */
  readonly on: { readonly params: { readonly case: string }; readonly ifMatch: string };
  /** What becomes of a step when it is sent. */
  readonly after: (after: After) => {
    readonly done: (reply: StepReply) => void;
    readonly refused: (problem: DeskProblem) => void;
    readonly outdates: readonly [typeof listInbox];
  };
  /** A problem for the form of a step; that the case has moved on is said above it. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
  /** The person knows what happened meanwhile. */
  readonly know: () => void;
  /** Takes the focus after a step. */
  readonly next: React.RefObject<HTMLHeadingElement | null>;
}

const Context = createContext<Here | undefined>(undefined);
export const HereProvider = Context.Provider;

export function useHere(): Here {
  const here = useContext(Context);
  if (!here) throw new Error("No HereProvider around");
  return here;
}

/** What `read-case` is asked for a case; the name under which its answer is kept. */
export const askFor = (code: string) => ({ params: { case: code }, query: {} });

/**
 * A step is decided on the version its person began with, though the screen shows every later one: else somebody who
 * writes would overrule, unknowing, what was done meanwhile. A refusal shows what that was; sending again then counts.
 */
export function useStanding(view: CaseView, again: () => void): Here {
  const { version } = view;
  const [seen, setSeen] = useState<Seen>({ since: version, base: version, refused: undefined });
  useEffect(() => setSeen((now) => afterRefusal(now, version, seen.refused)), [version, seen.refused]);
  const next = useRef<HTMLHeadingElement>(null);
  const settle = (at: number) => setSeen({ since: at, base: at, refused: undefined });
  const done = useDone(settle, next);
  return {
    view,
    seen,
    on: { params: { case: view.case }, ifMatch: `"${seen.base}"` },
    after: (after) => ({
      done: (reply) => done(reply, after),
      refused: (problem) => {
        if (!hasMovedOn(problem)) return;
        setSeen((now) => ({ ...now, refused: { at: now.base, problem } }));
        again();
      },
      outdates: [listInbox],
    }),
    forForm: (problem) => (problem && hasMovedOn(problem) ? undefined : problem),
    know: () => settle(version),
    next,
  };
}

/** Refusals that another's step brings about: the person is asked first, then the version, then the stage. */
const movedOn: readonly string[] = ["stale", "not-yours-to-do", "own-approval", "wrong-stage"];
const hasMovedOn = ({ code }: DeskProblem): boolean => movedOn.includes(code);

/** Once for each refusal, when what happened is on the screen. */
function afterRefusal(seen: Seen, version: number, refused: Seen["refused"]): Seen {
  const shown = refused !== undefined && refused.at === seen.base && version > seen.base;
  return shown ? { ...seen, base: version } : seen;
}

function useDone(settle: (version: number) => void, next: Here["next"]) {
  const keep = useKnow(readCase);
  const tell = useTell();
  const [, go] = useLocation();
  const stay = (reply: StepReply, aside = false): void => {
    keep(askFor(reply.body.case), reply);
    if (aside) return;
    settle(reply.body.version);
    next.current?.focus({ preventScroll: true });
  };
  return (reply: StepReply, { said, forget, leave, aside }: After): void => {
    rememberOwn(reply.body);
    forget?.();
    tell(typeof said === "string" ? said : said(reply.body));
    if (typeof leave === "function" ? leave(reply.body) : leave) go("/");
    else stay(reply, aside);
  };
}
