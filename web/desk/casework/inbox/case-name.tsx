import { requestOf } from "../../../../shared/contracts/fields/fields.ts";
import { useWords } from "../../app/words/language.tsx";
import { Code, useDigits, useHeardCode } from "../../ui/shows.tsx";
import type { InboxItem } from "./asked.ts";
import { inboxWords } from "./inbox.text.ts";

type Named = Pick<InboxItem, "case" | "part">;

/**
 * The name under which a case is shown: the tracking code of its request and, for a part of a split case, the part's
 * number (R6).
 */
export function CaseName({ item: { case: id, part } }: { readonly item: Named }) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  if (part === undefined) return <Code code={id} />;
  return (
    <>
      <Code code={requestOf(id)} /> <span className="part-name">{text.part(digits(part))}</span>
    </>
  );
}

/** The name of a case as plain text, for labels that screen readers read. */
export function useCaseName(): (item: Named) => string {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const heard = useHeardCode();
  return ({ case: id, part }) =>
    part === undefined ? heard(id) : text.ofPart(heard(requestOf(id)), text.part(digits(part)));
}
