/** The notice of an open break-glass change on the inbox of administrators and inspectors, who decide on it (R2). */
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
  // Waiting proposals come first.
  const { body } = useRead(listDirectoryProposals, { query: {} }, { every: 60 });
  const open = body?.proposals.find(({ glass, status }) => glass && status === "waiting");
  if (!open?.glass) return null;
  return (
    <Notice now action={<Link to={`/proposals/${open.proposal}`}>{text.toGlass}</Link>}>
      {text.glassOpen} <Time at={open.glass.until} as="long" />
    </Notice>
  );
}
