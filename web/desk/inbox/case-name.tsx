import { partNumber, requestOf } from "../../../shared/contracts/fields.ts";
import { Code, useDigits } from "../design/shows.tsx";
import { useWords } from "../words/language.tsx";
import { inboxWords } from "./inbox.text.ts";

/** A case by what people call it: the tracking code of its request, and which part of it (R6). */
export function CaseName({ id }: { readonly id: string }) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const part = partNumber(id);
  return (
    <>
      <Code code={requestOf(id)} /> {part > 0 && <span className="part-name">{text.part(digits(part))}</span>}
    </>
  );
}
