import { useEffect, useState } from "react";
import { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useKnow, useRead } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import type { StepReply } from "../../app/steps/here.ts";
import { askFor } from "../meeting/here.tsx";
import type { MeetingView } from "../meeting/view.ts";

/** Seconds: the desk may tap while minutes are written. */
const fresh = { every: 10, stale: 5 };

/** A meeting that is written about, and what its steps need. */
export interface AtMeeting {
  readonly view: MeetingView;
  readonly again: () => void;
  readonly on: { readonly params: { readonly meeting: string } };
  /** What becomes of a step: said in passing, and shown at once. */
  readonly after: (
    said: string,
    then?: (view: MeetingView) => void,
  ) => {
    readonly done: (reply: StepReply<MeetingView>) => void;
    readonly outdates: readonly [typeof listMeetings];
  };
}

/** @param known the meeting as the screen around has it */
export function useMeeting(known: MeetingView): AtMeeting {
  const { body = known, again } = useRead(readMeeting, askFor(known.meeting), fresh);
  const know = useKnow(readMeeting);
  const tell = useTell();
  const view = body.version < known.version ? known : body;
  return {
    view,
    again,
    on: { params: { meeting: view.meeting } },
    after: (said, then) => ({
      done: (reply) => {
        know(askFor(reply.body.meeting), { ...reply, status: 200 });
        tell(said);
        then?.(reply.body);
      },
      outdates: [listMeetings],
    }),
  };
}

/**
 * A step on what somebody wrote or read is refused as `stale` whenever anybody taps at the door meanwhile. Where what it is
 * about is still the same, it is sent once more on the version that is there now; else its person is told.
 *
 * @param about what the step is decided on: the same text, the same step
 * @param send by the version it is decided on
 */
export function useOnNewest(
  { view, again }: AtMeeting,
  about: string,
  send: (ifMatch: string) => void,
): {
  readonly send: () => void;
  readonly refused: (problem: DeskProblem) => void;
  /** It is about something else by now. */
  readonly changed: boolean;
} {
  const [sent, setSent] = useState<{ readonly version: number; readonly about: string }>();
  const [waits, setWaits] = useState(false);
  const [changed, setChanged] = useState(false);
  const now = `"${view.version}"`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that comes
  useEffect(() => {
    if (!waits || !sent || view.version <= sent.version) return;
    setWaits(false);
    if (sent.about !== about) return setChanged(true);
    setSent({ version: view.version, about });
    send(now);
  }, [view.version, waits]);
  return {
    changed,
    send: () => {
      setChanged(false);
      setSent({ version: view.version, about });
      send(now);
    },
    refused: ({ code }) => {
      if (code !== "stale") return;
      setWaits(true);
      again();
    },
  };
}
