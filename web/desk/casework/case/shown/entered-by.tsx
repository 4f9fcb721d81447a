import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { caseworkWords } from "../casework.text.ts";

type Clerk = NonNullable<CaseView["enteredBy"]>;

/** C6: the clerk who entered a text for the applicant; renders nothing when the applicant entered it. */
export function EnteredBy({ by }: { readonly by: Clerk | undefined }) {
  const text = useWords(caseworkWords).questions;
  const say = useSay();
  return by ? <small> ({text.entered(say(by.name))})</small> : null;
}
