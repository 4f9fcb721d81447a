import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { AsWritten, Time } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";

/** S3: what inspection found on site, with author and time. */
export function Checks({ view }: { readonly view: CaseView }) {
  const text = useWords(caseworkWords).checks;
  const say = useSay();
  const { checks = [] } = view;
  if (checks.length === 0) return null;
  return (
    <section className="sheet stack near" aria-labelledby="case-checks">
      <h2 id="case-checks">{text.title}</h2>
      {checks.map(({ at, by, findings }) => (
        <div key={at} className="case-asked">
          <small>
            {text.by(say(by.name))} <Time at={at} />
          </small>
          <AsWritten>{findings}</AsWritten>
        </div>
      ))}
    </section>
  );
}
