/** The case or meeting that the user looks at, and the effects of a step on its screen (R16). */
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { DeskProblem } from "../api/problem.ts";
import { type Seen, useSeen } from "../api/seen.ts";
import { useTell } from "../shell/toasts.tsx";

/** The reply to a step, whose body is the new state of the case or meeting. */
export interface StepReply<View> {
  readonly ok: true;
  readonly etag: string;
  readonly body: View;
}

export interface After<View> {
  /** The text of the toast after the step, or a function of the new state that returns this text. */
  readonly said: string | ((view: View) => string);
  /** Deletes the stored unsent text. */
  readonly forget?: () => void;
  /** Closes the form. */
  readonly close?: () => void;
  /**
   * Whether the user is no longer responsible for the case or meeting after the step; the screen then returns to the
   * list.
   */
  readonly leave?: boolean | ((view: View) => boolean);
  /**
   * Set when the step is sent without a version. Other steps that the user has begun keep the version they were based
   * on (R19).
   */
  readonly aside?: true;
}

export interface Here<View, Params> {
  readonly view: View;
  /** The state of the case or meeting that the user last saw. */
  readonly began: View;
  readonly seen: Seen;
  /** The path parameters and version of every step. */
  readonly on: { readonly params: Params; readonly ifMatch: string };
  /** Returns the callbacks that handle the outcome of a step. */
  readonly after: (after: After<View>) => {
    done(reply: StepReply<View>): void;
    readonly refused: (problem: DeskProblem) => void;
    readonly outdates: readonly OperationSpec[];
  };
  /** The problem to show in a step's form. Undefined for a stale version, which the screen reports above the form. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
  /** Marks the other users' changes as seen. */
  readonly know: () => void;
  /** The heading that takes the focus after a step. */
  readonly next: React.RefObject<HTMLHeadingElement | null>;
}

interface Place<View, Params> {
  readonly params: Params;
  /** The address of the list to return to. */
  readonly list: string;
  readonly outdates: readonly OperationSpec[];
  /** Shows the new state in the lists. */
  readonly remember: (view: View) => void;
  /** Shows the new state on the screen. */
  readonly keep: (reply: StepReply<View>) => void;
}

/** @param again reads the new state after another user's change */
export function useStandingAt<View extends { readonly version: number }, Params>(
  view: View,
  again: () => void,
  { params, list, outdates, remember, keep }: Place<View, Params>,
): Here<View, Params> {
  const { seen, settle, refused, forForm } = useSeen(view.version);
  const [began, begin] = useState(view);
  const next = useRef<HTMLHeadingElement>(null);
  const tell = useTell();
  const [, go] = useLocation();
  const know = (known: View) => {
    settle(known.version);
    begin(known);
  };
  const stay = (reply: StepReply<View>, aside = false) => {
    keep(reply);
    if (aside) return;
    know(reply.body);
    next.current?.focus({ preventScroll: true });
  };
  const done = (reply: StepReply<View>, { said, forget, close, leave, aside }: After<View>) => {
    remember(reply.body);
    forget?.();
    close?.();
    tell(typeof said === "string" ? said : said(reply.body));
    if (typeof leave === "function" ? leave(reply.body) : leave) go(list);
    else stay(reply, aside);
  };
  return {
    ...{ view, began, seen, forForm, next },
    on: { params, ifMatch: `"${seen.base}"` },
    after: (after) => ({
      done: (reply) => done(reply, after),
      refused: (problem) => {
        if (refused(problem)) again();
      },
      outdates,
    }),
    know: () => know(view),
  };
}
