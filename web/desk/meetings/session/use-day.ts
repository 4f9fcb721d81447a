import { useState } from "react";
import { listMeetings } from "../../../../shared/contracts/staff/meetings.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useDigits } from "../../ui/shows.tsx";
import { rememberOwn } from "../lists/own.ts";
import type { MeetingView } from "../meeting/view.ts";
import { type DaysRow, withOwn } from "./rows.ts";

/** The list is read again every few seconds, since several people work at one door. */
const fresh = { every: 4, stale: 0 };

export interface DaysMeetings {
  readonly rows: readonly DaysRow[];
  readonly problem: DeskProblem | undefined;
  readonly loading: boolean;
  readonly again: () => void;
  /** The number by which the applicant is called: the position of the meeting time on its day, else the time itself. */
  readonly numberOf: (row: DaysRow) => string;
  /** Takes the reply to the user's own step, and the text that screen readers announce. */
  readonly did: (view: MeetingView, heard: string) => void;
  readonly heard: string;
}

/** Returns an official's meetings of a day. They are read often, and show the user's own steps immediately. */
export function useDay(host: string, day: string): DaysMeetings {
  const list = useRead(listMeetings, { query: { list: "day", host, day } }, fresh);
  const [own, setOwn] = useState<ReadonlyMap<string, MeetingView>>(new Map());
  const [heard, hear] = useState("");
  const digits = useDigits();
  return {
    rows: withOwn(list.body?.items ?? [], own, day),
    problem: list.problem,
    loading: list.loading,
    again: list.again,
    numberOf: ({ number, place }) => digits(number ?? place.time),
    did: (view, said) => {
      rememberOwn(view);
      setOwn((all) => new Map(all).set(view.meeting, view));
      hear(said);
    },
    heard,
  };
}
