/**
 * The notice in an inspector's inbox about units and people whose conflict of interest ended in the last seven days,
 * because a new version of the directory was published (R2).
 */

import { listNarrowings } from "../../../../shared/contracts/staff/narrowings.ts";
import { useRead } from "../../app/api/use-api.ts";
import { nowMs } from "../../app/clock/now.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { Notice } from "../../ui/shows.tsx";
import { narrowingsWords } from "./narrowings.text.ts";

export const NarrowingsNow = () => (useMayI()("see-narrowings") ? <Now /> : null);

const week = 7 * 24 * 3_600_000;

function Now() {
  const text = useWords(narrowingsWords);
  const { body } = useRead(listNarrowings, { query: {} }, { every: 60 });
  const isRecent = body?.items.some(({ at }) => Date.parse(at) > nowMs() - week);
  if (!isRecent) return null;
  return (
    <Notice now action={<Link to="/narrowings">{text.toList}</Link>}>
      {text.now}
    </Notice>
  );
}
