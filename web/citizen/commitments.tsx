/** The page of the commitments that the organisation published for everybody (I6). */
import { textIn } from "../../shared/contracts/fields/language.ts";
import { dayInWords, digits } from "../design/display.ts";
import { Hidden, Select } from "../design/field.tsx";
import type { Frame } from "../design/frame.ts";
import type { Bilingual, Language } from "../design/words.ts";
import { writtenIn } from "../design/written-in.ts";
import { CitizenLayout } from "./citizen-layout.tsx";
import { commitmentsWords } from "./commitments.text.ts";

const states = ["open", "late", "kept"] as const;
type State = (typeof states)[number];

interface NamedUnit {
  readonly key: string;
  readonly name: Bilingual;
}

/** A published commitment. Days are ISO 8601, Tehran. */
export interface PublishedCommitment {
  readonly id: string;
  readonly wording: string;
  /** Absent when only the organisation is named. */
  readonly unit?: NamedUnit;
  readonly due: string;
  readonly state: State;
  /** The day of the evidence by which the commitment was judged kept; absent unless it was. */
  readonly keptOn?: string;
}

export interface CommitmentsProps extends Frame {
  /** The Solar Hijri year in which the commitments' last days fall. */
  readonly year: number;
  readonly items: readonly PublishedCommitment[];
  /** How many commitments of the chosen unit, or of all units, are in each state. */
  readonly counts: Readonly<Record<State, number>>;
  /** The units with commitments in this year, to choose from. */
  readonly units: readonly NamedUnit[];
  readonly chosen: { readonly year?: number; readonly unit?: string; readonly state?: State };
  /** The addresses of the previous and next year, and of the previous and next page; absent at the ends. */
  readonly years: { readonly before?: string; readonly after?: string };
  readonly pages: { readonly before?: string; readonly next?: string };
  /** Set when the year has more commitments than `counts` includes. */
  readonly more?: true;
}

const Counts = ({ counts, language }: CommitmentsProps) => {
  const text = commitmentsWords[language];
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{text.counts}</h2>
      <dl class="pairs">
        {states.map((state) => (
          <div key={state}>
            <dt>{text.states[state]}</dt>
            <dd>{digits(counts[state], language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The filters, sent by GET: the address of a filtered page holds them, so it can be kept and passed on. */
const Filter = ({ units, chosen, language }: CommitmentsProps) => {
  const text = commitmentsWords[language];
  const field = { language, errors: [], optional: "unsaid" } as const;
  return (
    <form method="get" action="/commitments" aria-label={text.filter}>
      <Hidden values={{ year: chosen.year === undefined ? undefined : String(chosen.year) }} />
      <Select
        {...field}
        name="unit"
        label={text.unit}
        none={text.everyUnit}
        value={chosen.unit}
        options={units.map(({ key, name }) => ({ key, label: textIn(name, language) }))}
      />
      <Select
        {...field}
        name="state"
        label={text.state}
        none={text.everyState}
        value={chosen.state}
        options={states.map((state) => ({ key: state, label: text.states[state] }))}
      />
      <button type="submit" class="quiet">
        {text.show}
      </button>
    </form>
  );
};

function stateIn({ state, due, keptOn }: PublishedCommitment, language: Language): string {
  const text = commitmentsWords[language];
  if (keptOn === undefined) return text.states[state];
  const day = dayInWords(keptOn, language);
  return keptOn > due ? text.keptAfter(day) : text.keptOn(day);
}

const List = ({ items, organisation, language }: CommitmentsProps) => {
  const text = commitmentsWords[language];
  return (
    <section aria-labelledby="list">
      <h2 id="list">{text.list}</h2>
      {items.length === 0 && <p class="note">{text.none}</p>}
      <ul class="commitments">
        {items.map((item) => (
          <li key={item.id}>
            <span class="words" {...writtenIn(item.wording, language)}>
              {item.wording}
            </span>
            <small>
              {textIn(item.unit?.name ?? organisation.name, language)} ·{" "}
              {text.due(dayInWords(item.due, language))}
            </small>
            <strong>{stateIn(item, language)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
};

interface WaysProps {
  readonly ways: readonly (readonly [address: string | undefined, label: string])[];
}

const Ways = ({ ways }: WaysProps) => {
  const there = ways.flatMap(([address, label]) => (address === undefined ? [] : [{ address, label }]));
  if (there.length === 0) return null;
  return (
    <p class="buttons">
      {there.map(({ address, label }) => (
        <a key={label} class="button quiet" href={address}>
          {label}
        </a>
      ))}
    </p>
  );
};

export const CommitmentsPage = (props: CommitmentsProps) => {
  const { language, year, years, pages, more } = props;
  const text = commitmentsWords[language];
  return (
    <CitizenLayout frame={props} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead(digits(year, language))}</p>
      <Counts {...props} />
      {more && <p class="note">{text.more}</p>}
      <Filter {...props} />
      <List {...props} />
      <Ways
        ways={[
          [pages.next, text.nextPage],
          [pages.before, text.pageBefore],
        ]}
      />
      <p class="muted">{text.how}</p>
      <Ways
        ways={[
          [years.before, text.yearBefore],
          [years.after, text.yearAfter],
          [`/commitments/${year}.csv`, text.csv],
          [`/commitments/${year}.json`, text.json],
        ]}
      />
      <Ways
        ways={[
          ["/figures", text.figures],
          ["/", text.home],
        ]}
      />
    </CitizenLayout>
  );
};
