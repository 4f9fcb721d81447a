/** The page of public figures (I2), as tables, so that screen readers read every figure. */
import type { ComponentChildren } from "preact";
import { textIn } from "../../shared/contracts/fields/language.ts";
import { channelWords } from "../design/channel.text.ts";
import { digits } from "../design/display.ts";
import type { Frame } from "../design/frame.ts";
import type { Bilingual, Language } from "../design/words.ts";
import { CitizenLayout } from "./citizen-layout.tsx";
import { figuresWords } from "./figures.text.ts";

/** A published count. Null means that the count is hidden, because it is too small to publish. */
type Count = number | null;
type Share = { readonly percent: number } | { readonly atLeast: number } | { readonly atMost: number } | null;
interface OfUnit {
  readonly unit: string;
  readonly name: Bilingual;
  readonly outcome: Share;
}

export interface FiguresProps extends Frame {
  readonly figures: {
    /** The month shown, as `1405-08` (Solar Hijri); `first` and `last` are the first and last months with figures. */
    readonly month: string;
    readonly first: string;
    readonly last: string;
    readonly counts: Readonly<Record<"came" | "answered" | "secondStages" | "owed" | "kept", Count>>;
    readonly waiting: Readonly<Record<"to10" | "to30" | "to90" | "more" | "late", Count>>;
    readonly shares: Readonly<Record<"onTime" | "process" | "outcome" | "responses", Share>>;
    readonly channels: readonly { readonly channel: string; readonly came: Count }[];
    readonly months: readonly {
      readonly month: string;
      readonly came: Count;
      readonly answered: Count;
      readonly onTime: Share;
    }[];
    readonly units: readonly (OfUnit & { readonly answered: Count; readonly onTime: Share })[];
    readonly scores: readonly (OfUnit & { readonly rated: number; readonly process: Share })[];
  };
}

const countIn = (count: Count, language: Language): string =>
  count === null ? figuresWords[language].hidden : digits(count, language);

function shareIn(share: Share, language: Language): string {
  const text = figuresWords[language];
  if (share === null) return text.hidden;
  if ("percent" in share) return text.percent(digits(share.percent, language));
  return "atLeast" in share
    ? text.atLeast(digits(share.atLeast, language))
    : text.atMost(digits(share.atMost, language));
}

function monthIn(month: string, language: Language): string {
  const text = figuresWords[language];
  const [year = "", number = ""] = month.split("-");
  return text.of(text.months[Number(number) - 1] ?? "", digits(year, language));
}

interface TableProps {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const Table = ({ heading, columns, rows }: TableProps) => (
  <section class="figures">
    <h2>{heading}</h2>
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = "", ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, at) => (
              <td key={columns[at + 1]} data-label={columns[at + 1]}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Layout = ({ frame, children }: { readonly frame: Frame; readonly children: ComponentChildren }) => {
  const text = figuresWords[frame.language];
  return (
    <CitizenLayout frame={frame} title={text.title}>
      <h1>{text.title}</h1>
      {children}
      <p class="buttons">
        <a class="button quiet" href="/commitments">
          {text.commitments}
        </a>
        <a class="button quiet" href="/meetings">
          {text.days}
        </a>
        <a class="button quiet" href="/">
          {text.home}
        </a>
      </p>
    </CitizenLayout>
  );
};

export const NoFiguresPage = (frame: Frame) => (
  <Layout frame={frame}>
    <p class="note">{figuresWords[frame.language].none}</p>
  </Layout>
);

export const FiguresPage = ({ figures, ...frame }: FiguresProps) => {
  const { language } = frame;
  const text = figuresWords[language];
  const { month, counts, waiting, shares, channels, months, units, scores } = figures;
  const count = (value: Count) => countIn(value, language);
  const share = (value: Share) => shareIn(value, language);
  const channelNames: Readonly<Record<string, string>> = channelWords[language];
  const glance = [
    ...(["came", "answered", "secondStages", "owed", "kept"] as const).map((name) => [
      text[name],
      count(counts[name]),
    ]),
    ...(["onTime", "process", "outcome", "responses"] as const).map((name) => [
      text[name],
      share(shares[name]),
    ]),
  ];
  const ages = (["to10", "to30", "to90", "more", "late"] as const).map((name) => [
    text[name],
    count(waiting[name]),
  ]);
  return (
    <Layout frame={frame}>
      <p class="lead">{text.lead(monthIn(month, language))}</p>
      <Table heading={text.headings.month} columns={[text.figure, text.value]} rows={glance} />
      <Table heading={text.headings.waiting} columns={[text.figure, text.value]} rows={ages} />
      <Table
        heading={text.headings.months}
        columns={[text.month, text.came, text.answered, text.onTime]}
        rows={months.map((one) => [
          monthIn(one.month, language),
          count(one.came),
          count(one.answered),
          share(one.onTime),
        ])}
      />
      <Table
        heading={text.headings.channels}
        columns={[text.channel, text.came]}
        rows={channels.map(({ channel, came }) => [channelNames[channel] ?? channel, count(came)])}
      />
      {units.length > 0 && (
        <Table
          heading={text.headings.units}
          columns={[text.unit, text.answered, text.onTime, text.outcome]}
          rows={units.map((one) => [
            textIn(one.name, language),
            count(one.answered),
            share(one.onTime),
            share(one.outcome),
          ])}
        />
      )}
      {scores.length > 0 && (
        <Table
          heading={text.headings.scores}
          columns={[text.unit, text.rated, text.process, text.outcome]}
          rows={scores.map((one) => [
            textIn(one.name, language),
            count(one.rated),
            share(one.process),
            share(one.outcome),
          ])}
        />
      )}
      <p class="muted">{text.hides}</p>
      <p class="muted">{text.how}</p>
      <Ways {...frame} figures={figures} />
    </Layout>
  );
};

const neighbour = (month: string, months: 1 | -1): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
};

const Ways = ({ language, figures: { month, first, last } }: FiguresProps) => {
  const text = figuresWords[language];
  return (
    <p class="buttons">
      {month > first && (
        <a class="button quiet" href={`/figures?month=${neighbour(month, -1)}`}>
          {text.before}
        </a>
      )}
      {month < last && (
        <a class="button quiet" href={`/figures?month=${neighbour(month, 1)}`}>
          {text.after}
        </a>
      )}
      <a class="button quiet" href={`/figures/${month}.csv`}>
        {text.csv}
      </a>
      <a class="button quiet" href={`/figures/${month}.json`}>
        {text.json}
      </a>
    </p>
  );
};
