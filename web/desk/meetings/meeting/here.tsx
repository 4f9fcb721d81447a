/** Where a person stands with a meeting: what they look at, what they decide on, what happens when they act (R16). */
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { type Seen, useSeen } from "../../app/api/seen.ts";
import { useKnow } from "../../app/api/use-api.ts";
import { contextOf } from "../../app/context-of.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { rememberOwn } from "../lists/own.ts";
import { addressOf } from "../place.ts";
import type { MeetingView } from "./view.ts";

/** What every step answers: the meeting as it is now. */
export interface StepReply {
  readonly ok: true;
  readonly status: 200;
  readonly etag: string;
  readonly body: MeetingView;
}

interface After {
  /** Said in passing. */
  readonly said: string;
  /** Throws away what was typed, now that it is sent. */
  readonly forget?: () => void;
  /** The meeting goes out of this person's hands: back to the list. */
  readonly leave?: boolean;
}

export interface Here {
  readonly view: MeetingView;
  /** As this person last knew it. */
  readonly began: MeetingView;
  readonly seen: Seen;
  /** What every step on this meeting takes. */
  readonly on: { readonly params: { readonly meeting: string }; readonly ifMatch: string };
  /** What becomes of a step when it is sent. */
  readonly after: (after: After) => {
    readonly done: (reply: StepReply) => void;
    readonly refused: (problem: DeskProblem) => void;
    readonly outdates: readonly [typeof listMeetings, typeof listPlaces];
  };
  /** A problem for the form of a step; that the meeting has moved on is said above it. */
  readonly forForm: (problem: DeskProblem | undefined) => DeskProblem | undefined;
  /** The person knows what happened meanwhile. */
  readonly know: () => void;
  /** Takes the focus after a step. */
  readonly next: React.RefObject<HTMLHeadingElement | null>;
}

export const [HereProvider, useHere] = contextOf<Here>("HereProvider");

/** What `read-meeting` is asked for a meeting; the name under which its answer is kept. */
export const askFor = (meeting: string) => ({ params: { meeting } });

export function useStanding(view: MeetingView, again: () => void): Here {
  const { seen, settle, refused, forForm } = useSeen(view.version);
  const [began, begin] = useState(view);
  const next = useRef<HTMLHeadingElement>(null);
  const know = (known: MeetingView) => {
    settle(known.version);
    begin(known);
  };
  const done = useDone(know, next);
  return {
    ...{ view, began, seen, forForm, next },
    on: { ...askFor(view.meeting), ifMatch: `"${seen.base}"` },
    after: (after) => ({
      done: (reply) => done(reply, view, after),
      refused: (problem) => {
        if (refused(problem)) again();
      },
      outdates: [listMeetings, listPlaces],
    }),
    know: () => know(view),
  };
}

function useDone(know: (view: MeetingView) => void, next: Here["next"]) {
  const keep = useKnow(readMeeting);
  const tell = useTell();
  const [, go] = useLocation();
  return (reply: StepReply, { host }: MeetingView, { said, forget, leave }: After): void => {
    rememberOwn(reply.body);
    forget?.();
    tell(said);
    if (leave) go(addressOf({ in: "waiting", host: host.username, day: "" }));
    else {
      keep(askFor(reply.body.meeting), reply);
      know(reply.body);
      next.current?.focus({ preventScroll: true });
    }
  };
}
