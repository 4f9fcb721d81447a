import { useEffect, useMemo, useRef } from "react";
import { type DeskProblem, mayGoWell } from "../app/api/problem.ts";
import { useWords } from "../app/words/language.tsx";
import { Button } from "./button.tsx";
import { designWords } from "./design.text.ts";
import { inFieldOrder } from "./field-order.ts";
import { EmptyState, Ltr } from "./shows.tsx";

/** Focuses the field with that name. */
function goTo(field: string): void {
  const [first] = document.getElementsByName(field);
  const shown = first?.closest(".field")?.querySelector<HTMLElement>("input:not([hidden]), textarea, button");
  (shown ?? first)?.focus();
}

/** The names of all fields, in the order of the screen. */
const fieldsShown = (): readonly string[] =>
  [...document.querySelectorAll("[name]")].flatMap((field) => field.getAttribute("name") ?? []);

/** The errors above a form, in the order of its fields: takes the focus, and links to each field. */
export function ErrorSummary({ problem }: { readonly problem: DeskProblem }) {
  const text = useWords(designWords);
  const here = useRef<HTMLDivElement>(null);
  const errors = useMemo(() => inFieldOrder(problem.errors, fieldsShown()), [problem]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem takes the focus again
  useEffect(() => here.current?.focus(), [problem]);
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={here}>
      <h2>{errors.length > 0 ? text.summary : `${text.notDone}: ${problem.title}`}</h2>
      {errors.length === 0 && <p>{problem.detail}</p>}
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <button type="button" onClick={() => goTo(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
      <Incident problem={problem} />
    </div>
  );
}

function Incident({ problem: { incident } }: { readonly problem: DeskProblem }) {
  const text = useWords(designWords);
  if (incident === undefined) return null;
  return (
    <p>
      {text.incident}
      <Ltr>{incident}</Ltr>
    </p>
  );
}

/** Shown in place of content that could not be loaded. */
export function ProblemState({
  problem,
  again,
}: {
  readonly problem: DeskProblem;
  readonly again?: () => void;
}) {
  const text = useWords(designWords);
  return (
    <EmptyState title={problem.title}>
      <p role="alert">{problem.detail}</p>
      <Incident problem={problem} />
      {again && mayGoWell(problem) && <Button onPress={again}>{text.again}</Button>}
    </EmptyState>
  );
}
