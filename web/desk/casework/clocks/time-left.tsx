/** The time left until a deadline, as text and shape; the colour only repeats them. */
import { deadlineInWords } from "../../../design/display.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Badge } from "../../ui/shows.tsx";
import type { InboxItem } from "../inbox/asked.ts";
import { clockWords } from "./clocks.text.ts";
import { type Band, bandOf, type Left, leftInWords } from "./tell-left.ts";

const tones = { calm: "brand", now: "now", wrong: "wrong" } as const satisfies Partial<Record<Band, unknown>>;

export function LeftBadge({ left }: { readonly left: Left }) {
  const text = useWords(clockWords);
  const { language } = useLanguage();
  const band = bandOf(left);
  const words = leftInWords(left, text, language);
  return band === "stands" ? <Badge>{words}</Badge> : <Badge tone={tones[band]}>{words}</Badge>;
}

/** The earliest deadline with the time left; the date is shown on hover. */
export function TimeLeft({ next: { clock, due, left } }: { readonly next: NonNullable<InboxItem["next"]> }) {
  const text = useWords(clockWords);
  const { language } = useLanguage();
  const until = text.until(deadlineInWords(due, language));
  return (
    <time
      className="time-left"
      dateTime={due}
      title={left.stands ? text.names[clock] : `${text.names[clock]}: ${until}`}
    >
      <LeftBadge left={left} /> <small>{text.names[clock]}</small>
    </time>
  );
}
