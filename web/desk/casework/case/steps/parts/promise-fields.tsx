import { flushSync } from "react-dom";
import { useDesk } from "../../../../app/shell/desk.tsx";
import { useSay, useWords } from "../../../../app/words/language.tsx";
import { Button } from "../../../../ui/button.tsx";
import { ComboBox } from "../../../../ui/choices.tsx";
import { DayField } from "../../../../ui/day/day-field.tsx";
import { TextField } from "../../../../ui/fields.tsx";
import { Icon } from "../../../../ui/icons.tsx";
import { useDigits } from "../../../../ui/shows.tsx";
import { whoCanBeNamed } from "../../shown/who.ts";
import { draftAnswerStep, type PromiseWords } from "../draft-answer.ts";
import { noPromise } from "./promises.ts";

interface PromisesProps {
  readonly promises: readonly PromiseWords[];
  readonly onChange: (promises: readonly PromiseWords[]) => void;
}

/** The most commitments in one answer. */
const most = 10;

/** R11: the commitments of an answer, and the button that adds one; the new commitment takes the focus. */
export function AddPromise({ promises, onChange }: PromisesProps) {
  const text = useWords(draftAnswerStep.words);
  if (promises.length >= most) return null;
  const add = () => {
    // `flushSync` renders the new field before the user types the next key.
    flushSync(() => onChange([...promises, noPromise]));
    document.getElementsByName(`commitments.${promises.length}.what`)[0]?.focus();
  };
  return (
    <Button look="quiet" onPress={add}>
      + {text.addCommitment}
    </Button>
  );
}

export const PromiseFields = ({ promises, onChange }: PromisesProps) =>
  promises.map((promise, at) => (
    <PromiseField
      // biome-ignore lint/suspicious/noArrayIndexKey: a commitment is its place
      key={at}
      at={at}
      promise={promise}
      onChange={(changed) => onChange(promises.map((each, place) => (place === at ? changed : each)))}
      onRemove={() => onChange(promises.filter((_, place) => place !== at))}
    />
  ));

interface PromiseProps {
  readonly at: number;
  readonly promise: PromiseWords;
  readonly onChange: (promise: PromiseWords) => void;
  readonly onRemove: () => void;
}

function PromiseField({ at, promise, onChange, onRemove }: PromiseProps) {
  const text = useWords(draftAnswerStep.words);
  const number = useDigits()(at + 1);
  const options = whoCanBeNamed(useDesk(), useSay());
  const field = (name: keyof PromiseWords) => ({
    label: text[name],
    name: `commitments.${at}.${name}`,
    value: promise[name],
    onChange: (value: string) => value !== promise[name] && onChange({ ...promise, [name]: value }),
  });
  return (
    <fieldset className="case-promise">
      <legend className="label">{text.commitment(number)}</legend>
      <TextField {...field("what")} />
      <div className="case-promise-row">
        {/* Choosing nothing gives a unit with an empty key, which the API refuses with an error at this field. */}
        <ComboBox
          {...field("owner")}
          name={`commitments.${at}.owner.unit`}
          hint={text.ownerHint}
          options={options}
        />
        <DayField {...field("due")} />
        <Button look="quiet" square aria-label={text.removeCommitment(number)} onPress={onRemove}>
          <Icon name="close" />
        </Button>
      </div>
    </fieldset>
  );
}
