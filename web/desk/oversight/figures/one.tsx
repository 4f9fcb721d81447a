/** All figures on the requests of the organisation or of one unit. */

import { readFigures } from "../../../../shared/contracts/staff/figures.ts";
import { defined } from "../../../../shared/defined.ts";
import { channelWords } from "../../../design/channel.text.ts";
import { dayInWords } from "../../../design/display.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Nothing, Reading } from "../../ui/loaded.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { Ask } from "./ask.tsx";
import { BarTable } from "./bar-table.tsx";
import { CountsTable } from "./counts-table.tsx";
import { Facts } from "./facts.tsx";
import { figuresWords } from "./figures.text.ts";
import { useMonth } from "./month-name.ts";
import { Months } from "./months.tsx";
import type { FiguresShown } from "./shares.ts";

interface OneFigureProps {
  readonly day: string | undefined;
  readonly unit: string | undefined;
}

export function OneFigure({ day, unit }: OneFigureProps) {
  const query = { ...defined({ day, unit }) };
  const read = useRead(readFigures, { query });
  return (
    <>
      {!read.body && <Reading of={read} />}
      {read.body && (
        <>
          <Ask key={read.body.day} path="/figures" day={read.body.day} chosen={read.body} />
          <Shown figures={read.body} />
        </>
      )}
    </>
  );
}

const wasCounted = ({ months, channels }: FiguresShown): boolean =>
  channels.length > 0 || months.some(({ open, counts }) => open > 0 || counts.came > 0);

function Shown({ figures }: { readonly figures: FiguresShown }) {
  const text = useWords(figuresWords);
  const say = useSay();
  const { language } = useLanguage();
  const month = useMonth();
  const { day, unit, backlog, channels, subjects, meetings } = figures;
  if (!wasCounted(figures)) return <Nothing text={text} />;
  const whose = unit ? say(unit.name) : text.whole;
  return (
    <>
      <section className="sheet stack">
        <h2>{text.asOf(whose, month(figures.month), dayInWords(day, language))}</h2>
        <Facts figures={figures} />
      </section>
      <Months months={figures.months} />
      <section className="sheet stack">
        <BarTable
          caption={text.headings.backlog}
          columns={[text.age, text.count]}
          rows={Object.entries(backlog.ages).map(([key, count]) => ({
            key,
            name: text.ages[key as keyof typeof text.ages],
            count,
          }))}
        />
      </section>
      <section className="sheet stack">
        <CountsTable
          caption={text.headings.channels}
          first={text.channel}
          rows={channels.map(({ channel, ...rest }) => ({
            key: channel,
            name: <ChannelName channel={channel} />,
            ...rest,
          }))}
        />
      </section>
      {subjects && subjects.length > 0 && (
        <section className="sheet stack">
          <BarTable
            caption={text.headings.subjects}
            columns={[text.subject, text.count]}
            rows={subjects.map(({ subject, count }) => ({
              key: subject.key,
              name: say(subject.name),
              count,
            }))}
          />
        </section>
      )}
      {meetings && <MeetingFacts meetings={meetings} />}
      <p className="soft">{text.how}</p>
    </>
  );
}

function ChannelName({ channel }: { readonly channel: string }) {
  const names: Readonly<Record<string, string>> = useWords(channelWords);
  return names[channel] ?? channel;
}

function MeetingFacts({ meetings }: { readonly meetings: NonNullable<FiguresShown["meetings"]> }) {
  const text = useWords(figuresWords);
  const digits = useDigits();
  return (
    <section className="sheet stack">
      <h2>{text.headings.meetings}</h2>
      <FactList
        className="figure-facts"
        facts={Object.entries(meetings).map(([key, count]) => [
          text.meetings[key as keyof typeof text.meetings],
          digits(count),
        ])}
      />
    </section>
  );
}
