import { useState } from "react";
import { listPlaces } from "../../../../shared/contracts/meeting-days.ts";
import { listMeetings } from "../../../../shared/contracts/meetings.ts";
import type { DeskProblem } from "../../api/problem.ts";
import { useRead } from "../../api/use-api.ts";
import { useDigits } from "../../design/shows.tsx";
import { rememberOwn } from "../lists/own.ts";
import type { MeetingView } from "../meeting/view.ts";
import { type DaysRow, numberOf, withOwn } from "./rows.ts";

/** Seconds between readings: several people tap at one door. */
const fresh = { every: 4, stale: 0 };

export interface DaysMeetings {
  readonly rows: readonly DaysRow[];
  readonly problem: DeskProblem | undefined;
  readonly loading: boolean;
  readonly again: () => void;
  /** As it is called out: the place's number in its day; its time when the day was taken back. */
  readonly numberOf: (row: DaysRow) => string;
  /** What one's own step answered, and how that is said to who hears the screen. */
  readonly did: (view: MeetingView, heard: string) => void;
  readonly heard: string;
}

/** An official's meetings of a day, read again and again, with one's own steps at once. */
export function useDay(host: string, day: string): DaysMeetings {
  const list = useRead(listMeetings, { query: { list: "day", host, day } }, fresh);
  const places = useRead(listPlaces, { query: { host, first: day, last: day } }, { stale: 60 });
  const [own, setOwn] = useState<ReadonlyMap<string, MeetingView>>(new Map());
  const [heard, hear] = useState("");
  const digits = useDigits();
  const times = (places.body?.places ?? []).map(({ time }) => time);
  return {
    rows: withOwn(list.body?.items ?? [], own, day),
    problem: list.problem,
    loading: list.loading,
    again: list.again,
    numberOf: ({ place }) => digits(numberOf(times, place.time) ?? place.time),
    did: (view, said) => {
      rememberOwn(view);
      setOwn((all) => new Map(all).set(view.meeting, view));
      hear(said);
    },
    heard,
  };
}
