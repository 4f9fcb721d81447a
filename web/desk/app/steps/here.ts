/** Where a person stands with a case or a meeting: what they look at and decide on, and what happens when they act (R16). */
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { DeskProblem } from "../api/problem.ts";
import { type Seen, useSeen } from "../api/seen.ts";
import { useTell } from "../shell/toasts.tsx";

/** Every step answers with the case or meeting as it is now. */
export interface StepReply<View> {
  readonly ok: true;
  readonly etag: string;
  readonly body: View;
}

export interface After<View> {
  /** Said in passing; of what the view is now, when that decides it. */
  readonly said: string | ((view: View) => string);
  /** Throws away what was typed, now that it is sent. */
  readonly forget?: () => void;
  /** Closes the form. */
  readonly close?: () => void;
  /** It goes out of this person's hands: back to the list. */
  readonly leave?: boolean | ((view: View) => boolean);
  /** It was decided on no version: what the person began before is still decided on what they saw then (R19). */
  readonly aside?: true;
}

export interface Here<View, Params> {
  readonly view: View;
  /** As this person last knew it. */
  readonly began: View;
  readonly seen: Seen;
  /** Every step on it takes these. */
  readonly on: { readonly params: Params; readonly ifMatch: string };
  /** The end of a step that is sent. */
  readonly after: (after: After<View>) => {
    done(reply: StepReply<View>): void;
    readonly refused: (problem: DeskProblem) => void;
    readonly outdates: readonly OperationSpec[];
  };
  /** A problem for the form of a step; that the view has moved on is said above it. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
  /** The person knows what happened meanwhile. */
  readonly know: () => void;
  /** Takes the focus after a step. */
  readonly next: React.RefObject<HTMLHeadingElement | null>;
}

interface Place<View, Params> {
  readonly params: Params;
  /** The list to which one goes back. */
  readonly list: string;
  readonly outdates: readonly OperationSpec[];
  /** Lists show the view as it is now. */
  readonly remember: (view: View) => void;
  /** So does the screen. */
  readonly keep: (reply: StepReply<View>) => void;
}

/** @param again reads the view again, when another was faster */
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
