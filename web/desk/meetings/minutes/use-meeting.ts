import { useEffect, useState } from "react";
import { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useKnow, useRead } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import type { StepReply } from "../../app/steps/here.ts";
import { askFor } from "../meeting/here.tsx";
import type { MeetingView } from "../meeting/view.ts";

/** The meeting is read again every few seconds, since the desk may record attendance while the minutes are written. */
const fresh = { every: 10, stale: 5 };

/** A meeting, with the functions that the steps on its minutes need. */
export interface AtMeeting {
  readonly view: MeetingView;
  readonly again: () => void;
  readonly on: { readonly params: { readonly meeting: string } };
  /** Returns the callbacks that show the toast and the new state after a step. */
  readonly after: (
    said: string,
    then?: (view: MeetingView) => void,
  ) => {
    readonly done: (reply: StepReply<MeetingView>) => void;
    readonly outdates: readonly [typeof listMeetings];
  };
}

/** @param known the meeting, as the surrounding screen has loaded it */
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
 * Recording attendance raises the version of the meeting, so a step on its minutes may be refused as `stale`. If the
 * text concerned is unchanged, the step is sent once more with the new version; otherwise the user is told.
 * @param about the text on which the step is based; if it is unchanged, the step may be sent again
 * @param send sends the step with the given version
 */
export function useOnNewest(
  { view, again }: AtMeeting,
  about: string,
  send: (ifMatch: string) => void,
): {
  readonly send: () => void;
  readonly refused: (problem: DeskProblem) => void;
  /** Whether the text was changed by another user. */
  readonly changed: boolean;
} {
  const [sent, setSent] = useState<{ readonly version: number; readonly about: string }>();
  const [waits, setWaits] = useState(false);
  const [changed, setChanged] = useState(false);
  const now = `"${view.version}"`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per new version
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
