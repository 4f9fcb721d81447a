import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Notice, useDigits } from "../../../ui/shows.tsx";
import { organisationWords } from "../organisation.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { Meanwhile } from "./meanwhile.tsx";

/** The bar with the number of the newest published version, and a link to an unpublished working copy. */
export function CopyBar() {
  const text = useWords(organisationWords);
  const digits = useDigits();
  const { inForce, base, behind, place } = useOrganisation();
  if (behind) return <Meanwhile />;
  if (base === undefined) return <p className="soft">{text.inForce(digits(inForce.number))}</p>;
  return place.in === "changes" ? null : <Yours base={base} />;
}

function Yours({ base }: { readonly base: number }) {
  const text = useWords(organisationWords);
  const digits = useDigits();
  const { preview, previewProblem, go } = useOrganisation();
  const counts = preview && [
    text.counted.changes(digits(preview.changes.length)),
    ...(preview.faultCount > 0 ? [text.counted.faults(digits(preview.faultCount))] : []),
  ];
  return (
    <Notice now action={<Button onPress={() => go({ in: "changes" })}>{text.more.changes}</Button>}>
      {text.yours(digits(base))}{" "}
      <strong>{counts?.join(" · ") ?? previewProblem?.title ?? text.checking}</strong>
    </Notice>
  );
}
