/** Name, stage and marks of a meeting, shared by the lists of meetings and a meeting's screen. */
import { dayInWords } from "../../../design/display.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { clockWords } from "../../casework/clocks/clocks.text.ts";
import { Badge, Code, useDigits } from "../../ui/shows.tsx";
import { stageWords } from "./stage.text.ts";
import { type MeetingItem, numberOf, type Place } from "./view.ts";

/**
 * The name of a meeting: the tracking code of its request and the meeting's number, since a request may have several
 * meetings.
 */
export function MeetingName({ item: { meeting, request } }: { readonly item: MeetingItem }) {
  const text = useWords(stageWords);
  const digits = useDigits();
  const number = numberOf(meeting);
  return (
    <>
      <Code code={request} />
      {number > 1 && ` · ${text.number(digits(number))}`}
    </>
  );
}

/** The colour of each stage; it only repeats the text. */
const tones: Partial<Record<MeetingItem["stage"], "brand" | "now" | "right" | "wrong">> = {
  asked: "now",
  approved: "now",
  booked: "brand",
  arrived: "brand",
  called: "brand",
  "in-session": "brand",
  minuted: "right",
  refused: "wrong",
};

export function MeetingStage({ stage }: Pick<MeetingItem, "stage">) {
  const text = useWords(stageWords);
  const tone = tones[stage];
  return <Badge {...(tone && { tone })}>{text.stages[stage]}</Badge>;
}

export const isMarked = ({
  priority,
  vulnerable,
  late,
  needs,
  absences,
  dayLost,
  unanswered = 0,
  despiteConflict,
}: MeetingItem): boolean =>
  [priority, vulnerable, late, dayLost, unanswered > 1, despiteConflict].some(Boolean) ||
  needs.length + absences.applicant + absences.organisation > 0;

/**
 * The marks of a meeting: how much of the time until its deadline has passed (D7), escalation (D8), the applicant's
 * priority and need of special care (M7), a meeting day that was cancelled or broken off (M8, M16), the applicant's
 * needs, earlier absences, unanswered offers (M6), and an accused official (M1, M3).
 */
export function Marks({ item }: { readonly item: MeetingItem }) {
  const text = useWords(stageWords);
  const clocks = useWords(clockWords);
  const digits = useDigits();
  const { priority, vulnerable, reminded, late, dayLost, unanswered = 0 } = item;
  const { needs, absences, despiteConflict } = item;
  return (
    <>
      {reminded && <Badge tone="now">{clocks.reminded(digits(reminded.share))}</Badge>}
      {late && <Badge tone="wrong">{clocks.escalated}</Badge>}
      {priority && <Badge tone="now">{text.priority}</Badge>}
      {vulnerable && <Badge tone="now">{text.vulnerable}</Badge>}
      {dayLost && <Badge tone="now">{text.dayLost[dayLost]}</Badge>}
      {unanswered > 1 && <Badge tone="now">{text.unanswered(digits(unanswered))}</Badge>}
      {despiteConflict && <Badge tone="wrong">{text.despite}</Badge>}
      {needs.map((need) => (
        <Badge key={need}>{text.needs[need]}</Badge>
      ))}
      {(["applicant", "organisation"] as const).map(
        (side) =>
          absences[side] > 0 && (
            <Badge key={side} tone="wrong">
              {text.absent[side](digits(absences[side]))}
            </Badge>
          ),
      )}
    </>
  );
}

/** Returns the function that writes a meeting time as text: `سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۲۰`. */
export function useWhen(): (place: Pick<Place, "day" | "time">) => string {
  const text = useWords(stageWords);
  const { language } = useLanguage();
  const digits = useDigits();
  return ({ day, time }) => text.when(dayInWords(day, language), digits(time));
}
