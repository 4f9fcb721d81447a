import type * as z from "zod/mini";
import { readGuidance } from "../../../shared/contracts/guidance.ts";
import { useRead } from "../api/use-api.ts";
import { useDigits } from "../design/shows.tsx";
import { useWords } from "../words/language.tsx";
import { entriesIn } from "./draft.ts";
import { titleOf } from "./tell.ts";
import { toldWords } from "./told.text.ts";
import { useOrganisation } from "./use-organisation.tsx";

type Count = z.output<(typeof readGuidance)["responses"][200]["body"]>["counts"][number];

const whatIn = { handOffs: "hand-off", guidance: "answered" } as const;
export type ToldSection = keyof typeof whatIn;
export const isTold = (section: string): section is ToldSection => Object.hasOwn(whatIn, section);

const total = (counts: readonly Count[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/** How often who registers was told where their matter belongs (C5), or had their answer (C16). */
export function Told({ section }: { readonly section: ToldSection }) {
  const text = useWords(toldWords);
  const { body } = useRead(readGuidance, { query: {} }, { stale: 60 });
  if (!body) return null;
  const counts = body.counts.filter(({ what }) => what === whatIn[section]);
  const byKey = [...Map.groupBy(counts, ({ key }) => key ?? "")].sort(([, a], [, b]) => total(b) - total(a));
  return (
    <section aria-labelledby="org-told">
      <h3 id="org-told">{text.title}</h3>
      {byKey.length === 0 && <p className="soft">{text.none}</p>}
      <ul className="org-told">
        {byKey.map(([key, of]) => (
          <Line key={key} section={section} name={key} counts={of} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly section: ToldSection;
  /** The key; nothing: a clerk's own words. */
  readonly name: string;
  readonly counts: readonly Count[];
}

function Line({ section, name, counts }: LineProps) {
  const text = useWords(toldWords);
  const digits = useDigits();
  const { draft, names } = useOrganisation();
  const entry = entriesIn(draft, section).find(({ key }) => key === name);
  const channels = [...Map.groupBy(counts, ({ channel }) => channel)];
  return (
    <li>
      <span>{name === "" ? text.own : entry ? titleOf(section, entry, names) : name}</span>{" "}
      <strong>{text.times(digits(total(counts)))}</strong>{" "}
      <span className="soft">
        {channels.map(([channel, of]) => text.of(text.channels[channel], digits(total(of)))).join(text.list)}
      </span>
    </li>
  );
}
