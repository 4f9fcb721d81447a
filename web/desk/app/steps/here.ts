/** The user's view of a case or meeting, and the effects of a step on it (R16). */
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { DeskProblem } from "../api/problem.ts";
import { type Seen, useSeen } from "../api/seen.ts";
import { useTell } from "../shell/toasts.tsx";

/** Every step answers with the new state of the case or meeting. */
export interface StepReply<View> {
  readonly ok: true;
  readonly etag: string;
  readonly body: View;
}

export interface After<View> {
  /** The toast, perhaps depending on the new state. */
  readonly said: string | ((view: View) => string);
  /** Drops the typed text after sending. */
  readonly forget?: () => void;
  /** Closes the form. */
  readonly close?: () => void;
  /** The case or meeting leaves the user's hands, so the screen returns to the list. */
  readonly leave?: boolean | ((view: View) => boolean);
  /** The step needs no version; steps begun earlier keep the version they began with (R19). */
  readonly aside?: true;
}

export interface Here<View, Params> {
  readonly view: View;
  /** The state that the user last saw. */
  readonly began: View;
  readonly seen: Seen;
  /** Path parameters of every step. */
  readonly on: { readonly params: Params; readonly ifMatch: string };
  /** Runs after a step was sent. */
  readonly after: (after: After<View>) => {
    done(reply: StepReply<View>): void;
    readonly refused: (problem: DeskProblem) => void;
    readonly outdates: readonly OperationSpec[];
  };
  /** The problem for a step's form, unless it only says that the version is stale, which the screen shows above. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
  /** Marks others' changes as known. */
  readonly know: () => void;
  /** Takes the focus after a step. */
  readonly next: React.RefObject<HTMLHeadingElement | null>;
}

interface Place<View, Params> {
  readonly params: Params;
  /** The list to return to. */
  readonly list: string;
  readonly outdates: readonly OperationSpec[];
  /** Updates the lists. */
  readonly remember: (view: View) => void;
  /** Updates the screen. */
  readonly keep: (reply: StepReply<View>) => void;
}

/** @param again reads the new state, after another user's change */
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
