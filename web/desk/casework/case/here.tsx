/** Where a person stands with a case: what they look at, what they decide on, and what happens when they act (R16). */
import { useRef } from "react";
import { useLocation } from "wouter";
import { listInbox, readCase } from "../../../../shared/contracts/staff/cases.ts";
import { type CaseView, rememberOwn } from "../../app/api/own-replies.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { type Seen, useSeen } from "../../app/api/seen.ts";
import { useKnow } from "../../app/api/use-api.ts";
import { contextOf } from "../../app/context-of.ts";
import { useTell } from "../../app/shell/toasts.tsx";

/** What every step answers: the case as it is now. */
export interface StepReply {
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

export const [HereProvider, useHere] = contextOf<Here>("HereProvider");

/** What `read-case` is asked for a case; the name under which its answer is kept. */
export const askFor = (code: string) => ({ params: { case: code }, query: {} });

export function useStanding(view: CaseView, again: () => void): Here {
  const { version } = view;
  const { seen, settle, refused, forForm } = useSeen(version);
  const next = useRef<HTMLHeadingElement>(null);
  const done = useDone(settle, next);
  return {
    view,
    seen,
    on: { params: { case: view.case }, ifMatch: `"${seen.base}"` },
    after: (after) => ({
      done: (reply) => done(reply, after),
      refused: (problem) => {
        if (refused(problem)) again();
      },
      outdates: [listInbox],
    }),
    forForm,
    know: () => settle(version),
    next,
  };
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
