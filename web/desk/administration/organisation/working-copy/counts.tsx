/**
 * The registrations of the last thirty days by channel (C4), and the registrations made although the form named
 * another body in charge (C5).
 */
import { readGuidance } from "../../../../../shared/contracts/staff/guidance.ts";
import { channelWords } from "../../../../design/channel.text.ts";
import { dayInWords } from "../../../../design/display.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Reading } from "../../../ui/loaded.tsx";
import { EmptyState, useDigits } from "../../../ui/shows.tsx";
import { Table } from "../../../ui/table.tsx";
import { type Count, total } from "./counted.ts";
import { toldWords } from "./told.text.ts";

export function Counts() {
  const text = useWords(toldWords).registered;
  const { language } = useLanguage();
  const { body, ...reading } = useRead(readGuidance, { query: {} }, { stale: 60 });
  if (!body) return <Reading of={reading} lines={6} />;
  const counts = body.counts.filter(({ what }) => what === "registered");
  return (
    <section className="stack" aria-labelledby="org-counts">
      <h2 id="org-counts">{text.title}</h2>
      <p className="soft org-about">
        {text.days(dayInWords(body.from, language), dayInWords(body.until, language))}
      </p>
      {counts.length === 0 ? <EmptyState title={text.none} /> : <ByChannel counts={counts} />}
    </section>
  );
}

function ByChannel({ counts }: { readonly counts: readonly Count[] }) {
  const text = useWords(toldWords).registered;
  const ways = useWords(channelWords);
  const digits = useDigits();
  const byChannel = [...Map.groupBy(counts, ({ channel }) => channel)].sort(
    ([, one], [, other]) => total(other) - total(one),
  );
  const lines = [
    ...byChannel.map(([channel, of]) => [ways[channel], of] as const),
    [text.all, counts],
  ] as const;
  return (
    <Table caption={text.title} columns={[text.channel, text.count, text.anyway]}>
      {lines.map(([name, of]) => (
        <tr key={name}>
          <th scope="row" data-label={text.channel}>
            {name}
          </th>
          <td data-label={text.count}>{digits(total(of))}</td>
          <td data-label={text.anyway}>{digits(total(of.filter(({ key }) => key !== undefined)))}</td>
        </tr>
      ))}
    </Table>
  );
}
