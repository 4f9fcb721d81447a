import { useMemo } from "react";
import { splitCase } from "../../../../../shared/contracts/staff/casework.ts";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useOptions } from "../../../app/shell/options.ts";
import { type Fields, naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import { fieldOf, partsOf, unitsOf } from "./parts/splitting.ts";
import { splitCaseStep } from "./split-case.ts";

/** R6: the form that splits a case. The user chooses a unit for each point; each unit gets its points as a part. */
export function SplitCaseForm({ kept }: FormProps<typeof splitCaseStep>) {
  const text = useWords(splitCaseStep.words);
  const here = useHere();
  const { view } = here;
  const units = unitsOf(view, kept.value);
  const parts = partsOf(units, view.unit.key);
  const after = { said: text.done, forget: kept.forget };
  const split = useStep(here, splitCase, after, fieldsOf(parts.length));
  const problem = useNoneSaid(split.problem);
  return (
    <StepForm
      send={{ ...split, problem }}
      submit={text.submit}
      onSubmit={() => split.take({ parts: [...parts] })}
    >
      <p className="hint">{text.hint}</p>
      {kept.ready && <Points units={units} onChange={kept.set} />}
    </StepForm>
  );
}

/**
 * The field at which each refusal is shown. A refusal of a unit does not say which unit it is about, so it has a field
 * only if there is a single part.
 */
const fieldsOf = (parts: number): Fields => ({
  ...naming(parts === 1 ? "parts.0.unit" : undefined, "unknown-unit"),
  "no-point-left": "parts.0.unit",
});

/** When the user chose no other unit for any of the applicant's points, shows the error at the first point. */
function useNoneSaid(problem: DeskProblem | undefined): DeskProblem | undefined {
  const { none } = useWords(splitCaseStep.words);
  return useMemo(
    () =>
      problem?.errors.some(({ field }) => field === "parts")
        ? { ...problem, errors: [{ field: "points.0", message: none }] }
        : problem,
    [problem, none],
  );
}

interface PointsProps {
  /** The unit chosen for each of the applicant's points. */
  readonly units: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}

function Points({ units, onChange }: PointsProps) {
  const text = useWords(splitCaseStep.words);
  const digits = useDigits();
  const { points = [], unit: holder } = useHere().view;
  const { named } = useOptions();
  const options = named(useDesk().units.filter(({ key, outside }) => key !== holder.key && !outside));
  const shown = (unit: string | undefined) => (unit === undefined || unit === holder.key ? "" : unit);
  const at = (place: number) => (unit: string) =>
    unit !== shown(units[place]) && onChange(units.map((each, here) => (here === place ? unit : each)));
  return points.map((point, place) => (
    <ComboBox
      // biome-ignore lint/suspicious/noArrayIndexKey: a field is its point's place
      key={place}
      label={text.point(digits(place + 1))}
      name={fieldOf(units, holder.key, place)}
      hint={<span dir="auto">{point}</span>}
      options={options}
      optional
      placeholder={text.stays}
      value={shown(units[place])}
      onChange={at(place)}
    />
  ));
}
