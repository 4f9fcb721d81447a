import { useWords } from "../../../app/words/language.tsx";
import { Link } from "../../../ui/button.tsx";
import { addressOf } from "../place.ts";
import { sectionWords } from "../sections.text.ts";
import { type Fault, placeOfFault, useOrganisation } from "../use-organisation.tsx";
import { entriesIn } from "../working-copy/draft.ts";
import { titleOf } from "../working-copy/tell.ts";
import { useTold } from "../working-copy/use-told.ts";

/** The list of faults in the organisation's data, each with a link to the faulty entry and field. */
export function FaultLinks({ faults }: { readonly faults: readonly Fault[] }) {
  const say = useTold();
  const title = useTitle();
  if (faults.length === 0) return null;
  return (
    <ul className="summary org-faults">
      {faults.map((fault) => {
        const place = placeOfFault(fault);
        const words = [title(fault), say(fault.says)].filter((each) => each !== "").join(": ");
        return (
          <li key={`${fault.code} ${fault.path.join("/")} ${fault.says.en}`}>
            {place ? <Link to={addressOf(place)}>{words}</Link> : words}
          </li>
        );
      })}
    </ul>
  );
}

/** Returns the function that names the faulty entry: «واحد «بازرسی»». */
function useTitle(): (fault: Fault) => string {
  const { draft, names } = useOrganisation();
  const { one, sections } = useWords(sectionWords);
  return (fault) => {
    const place = placeOfFault(fault);
    if (!place) return "";
    const section = place.in as keyof typeof one;
    const entry = typeof place.entry === "number" ? entriesIn(draft, section)[place.entry] : undefined;
    return entry ? `${one[section]} «${titleOf(section, entry, names)}»` : sections[section];
  };
}
