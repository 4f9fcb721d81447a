import { useDesk } from "../../../app/shell/desk.tsx";
import { OneTextForm } from "../../../app/steps/one-text-form.tsx";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { useInFours } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import { returnCaseStep, returnsTo } from "./return-case.ts";

/** R4: the form that returns a wrongly referred case; it names the unit that gets the case back. */
export function ReturnCaseForm({ kept }: FormProps<typeof returnCaseStep>) {
  const text = useWords(returnCaseStep.words);
  const inFours = useInFours();
  const say = useSay();
  const here = useHere();
  const { triage } = useDesk();
  const to = say((returnsTo(here.view, triage) ?? triage).name);
  const said = { ...text, lead: text.to(to), done: text.done(inFours(here.view.case), to) };
  return (
    <OneTextForm {...{ here, kept }} {...returnCaseStep} field="reason" most={2_000} text={said} leave />
  );
}
