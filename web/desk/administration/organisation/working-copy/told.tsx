import { readGuidance } from "../../../../../shared/contracts/staff/guidance.ts";
import { channelWords } from "../../../../design/channel.text.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useWords } from "../../../app/words/language.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { useOrganisation } from "../use-organisation.tsx";
import { type Count, total } from "./counted.ts";
import { entriesIn } from "./draft.ts";
import { titleOf } from "./tell.ts";
import { toldWords } from "./told.text.ts";

const whatIn = { handOffs: "hand-off", guidance: "answered" } as const;
export type ToldSection = keyof typeof whatIn;
export const isTold = (section: string): section is ToldSection => Object.hasOwn(whatIn, section);

/**
 * How often applicants were told at registration that another body is in charge (C5), or found guidance enough (C16).
 */
export function Told({ section }: { readonly section: ToldSection }) {
  const text = useWords(toldWords);
  const { body } = useRead(readGuidance, { query: {} }, { stale: 60 });
  if (!body) return null;
  const counts = body.counts.filter(({ what }) => what === whatIn[section]);
  const anyway = body.counts.filter(({ what, key }) => what === "registered" && key !== undefined);
  const byKey = [...Map.groupBy(counts, ({ key }) => key ?? "")].sort(([, a], [, b]) => total(b) - total(a));
  return (
    <section aria-labelledby="org-told">
      <h3 id="org-told">{text.title}</h3>
      {byKey.length === 0 && <p className="soft">{text.none}</p>}
      <ul className="org-told">
        {byKey.map(([key, of]) => (
          <Line
            key={key}
            section={section}
            name={key}
            counts={of}
            anyway={section === "handOffs" ? total(anyway.filter((one) => one.key === key)) : 0}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly section: ToldSection;
  /** The key of the guidance text; empty when the count has no key, because a clerk used a text of their own. */
  readonly name: string;
  readonly counts: readonly Count[];
  /** The number of requests registered although another body is in charge (C5). */
  readonly anyway: number;
}

function Line({ section, name, counts, anyway }: LineProps) {
  const text = useWords(toldWords);
  const digits = useDigits();
  const { draft, names } = useOrganisation();
  const entry = entriesIn(draft, section).find(({ key }) => key === name);
  const ways = useWords(channelWords);
  const channels = [...Map.groupBy(counts, ({ channel }) => channel)];
  return (
    <li>
      <span>{name === "" ? text.own : entry ? titleOf(section, entry, names) : name}</span>{" "}
      <strong>{text.times(digits(total(counts)))}</strong>{" "}
      <span className="soft">
        {channels.map(([channel, of]) => text.of(ways[channel], digits(total(of)))).join(text.list)}
        {anyway > 0 && text.anyway(digits(anyway))}
      </span>
    </li>
  );
}
