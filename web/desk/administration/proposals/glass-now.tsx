/**
 * A notice in the inbox of administrators and inspectors about a break-glass change: a change of staff's power over
 * cases that was made in an emergency without a second person, whose decision is still awaited (R2).
 */
import { listDirectoryProposals } from "../../../../shared/contracts/staff/directory-proposals.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { Notice, Time } from "../../ui/shows.tsx";
import { proposalsWords } from "./proposals.text.ts";

export const GlassNow = () => (useMayI()("decide-directory") ? <Now /> : null);

function Now() {
  const text = useWords(proposalsWords);
  // The API lists waiting proposals before decided ones.
  const { body } = useRead(listDirectoryProposals, { query: {} }, { every: 60 });
  const open = body?.proposals.find(({ glass, status }) => glass && status === "waiting");
  if (!open?.glass) return null;
  return (
    <Notice now action={<Link to={`/proposals/${open.proposal}`}>{text.toGlass}</Link>}>
      {text.glassOpen} <Time at={open.glass.until} as="long" />
    </Notice>
  );
}
