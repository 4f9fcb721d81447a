import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { acceptCase } from "../../../../../shared/contracts/staff/cases.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { Kbd, useDigits } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import { acceptCaseStep } from "./accept-case.ts";
import { listed, openedAfter, pointsOf, without, writtenAt } from "./parts/points.ts";

/** R10: the form that accepts the case. The expert lists the applicant's points beside the applicant's text. */
export function AcceptCaseForm({ kept }: FormProps<typeof acceptCaseStep>) {
  const text = useWords(acceptCaseStep.words);
  const here = useHere();
  const points = pointsOf(here.view, kept.value);
  const accept = useStep(here, acceptCase, { said: text.done, forget: kept.forget });
  const send = () => {
    const all = listed(points);
    if (all.length !== points.length) kept.set(all);
    accept.take({ points: all });
  };
  return (
    <StepForm send={accept} kept={kept} submit={text.submit} onSubmit={send}>
      <p className="hint">{text.hint}</p>
      {kept.ready && <Points points={points} onChange={kept.set} />}
    </StepForm>
  );
}

interface PointsProps {
  readonly points: readonly string[];
  readonly onChange: (points: readonly string[]) => void;
}

function Points({ points, onChange }: PointsProps) {
  const text = useWords(acceptCaseStep.words);
  const say = useDigits();
  const place = useRef<HTMLDivElement>(null);
  const show = (next: readonly string[], at: number) => {
    // `flushSync` renders the new row before the user types the next key.
    flushSync(() => onChange(next));
    place.current?.querySelectorAll("input")[at]?.focus();
  };
  const press = (event: KeyboardEvent, at: number) => {
    if (event.key === "Backspace" && points[at] === "" && points.length > 1) {
      event.preventDefault();
      show(without(points, at), Math.max(0, at - 1));
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) (event.target as HTMLElement).closest("form")?.requestSubmit();
    else show(openedAfter(points, at), at + 1);
  };
  /** Splits pasted lines into points, since a single-line field would drop the line breaks. */
  const paste = (event: ClipboardEvent, at: number) => {
    const pasted = event.clipboardData.getData("text").trim();
    if (!pasted.includes("\n")) return;
    event.preventDefault();
    onChange(writtenAt(points, at, `${points[at] ?? ""}${pasted}`));
  };
  return (
    <div className="case-rows" ref={place}>
      {points.map((point, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          key={at}
          className="case-row"
          role="presentation"
          onKeyDownCapture={(event) => event.target instanceof HTMLInputElement && press(event, at)}
          onPaste={(event) => paste(event, at)}
        >
          <TextField
            label={text.point(say(at + 1))}
            name={`points.${at}`}
            value={point}
            onChange={(value) => onChange(points.map((each, place) => (place === at ? value : each)))}
          />
          {points.length > 1 && (
            <Button
              look="quiet"
              square
              aria-label={text.remove(say(at + 1))}
              onPress={() => show(without(points, at), Math.max(0, at - 1))}
            >
              <Icon name="close" />
            </Button>
          )}
        </div>
      ))}
      <div className="row">
        <Button look="quiet" onPress={() => show([...points, ""], points.length)}>
          + {text.add}
        </Button>
        <span className="by-keys" aria-hidden="true">
          <Kbd>Enter</Kbd>
        </span>
      </div>
    </div>
  );
}
