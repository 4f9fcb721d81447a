/** The notice of an open break-glass on the inbox of administrators and inspectors, who decide it (R2). */
import { listDirectoryProposals } from "../../../shared/contracts/staff/directory-proposals.ts";
import { useRead } from "../api/use-api.ts";
import { Link } from "../design/button.tsx";
import { Notice, Time } from "../design/shows.tsx";
import { useMayI } from "../shell/desk.tsx";
import { useWords } from "../words/language.tsx";
import { proposalsWords } from "./proposals.text.ts";

export const GlassNow = () => (useMayI()("decide-directory") ? <Now /> : null);

function Now() {
  const text = useWords(proposalsWords);
  // Proposals that wait come first.
  const { body } = useRead(listDirectoryProposals, { query: {} }, { every: 60 });
  const open = body?.proposals.find(({ glass, status }) => glass && status === "waiting");
  if (!open?.glass) return null;
  return (
    <Notice now action={<Link to={`/proposals/${open.proposal}`}>{text.toGlass}</Link>}>
      {text.glassOpen} <Time at={open.glass.until} as="long" />
    </Notice>
  );
}
