import { dayInWords } from "../../../design/display.ts";
import { Badge } from "../../design/shows.tsx";
import { useLanguage, useSay, useWords } from "../../words/language.tsx";
import { meetingWords } from "./meeting.text.ts";
import type { MeetingView } from "./view.ts";

type Minutes = NonNullable<MeetingView["minutes"]>;

/** M11: who was there, what was said and ordered, and what the applicant said to it; words that were erased are not there. */
export function MinutesShown({ minutes }: { readonly minutes: Minutes }) {
  const text = useWords(meetingWords);
  const say = useSay();
  const { attendees, statements, orders, remark, confirmedAt } = minutes;
  const isFinal = confirmedAt !== undefined;
  return (
    <section className="sheet stack near" aria-labelledby="meeting-minutes">
      <div className="row spread">
        <h2 id="meeting-minutes">{text.minutes}</h2>
        <Badge {...(isFinal && { tone: "right" })}>{isFinal ? text.minutesFinal : text.minutesOpen}</Badge>
      </div>
      <p>
        {text.attendees}: {attendees.map(({ name }) => say(name)).join(text.and)}
      </p>
      {statements !== undefined && <Words title={text.statements} words={statements} />}
      <Orders orders={orders} />
      {remark !== undefined && <Words title={text.remark} words={remark} />}
    </section>
  );
}

const Words = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <div>
    <h3>{title}</h3>
    <p className="words" dir="auto">
      {words}
    </p>
  </div>
);

/** M12: each is followed among the commitments of the case. */
function Orders({ orders }: Pick<Minutes, "orders">) {
  const text = useWords(meetingWords);
  const say = useSay();
  const { language } = useLanguage();
  if (orders.length === 0) return null;
  return (
    <div>
      <h3>{text.orders}</h3>
      <ol className="meeting-orders">
        {orders.map(({ what, owner, day }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: orders have no other name and never move
          <li key={at}>
            {what !== undefined && <bdi className="words">{what}</bdi>}{" "}
            <small>
              {text.order(
                say("unit" in owner ? owner.unit.name : owner.person.name),
                dayInWords(day, language),
              )}
            </small>
          </li>
        ))}
      </ol>
    </div>
  );
}
