import "./tour.css";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { useWords } from "../words/language.tsx";
import { type TourRole, tourWords } from "./tour.text.ts";

interface TourProps {
  readonly role: TourRole;
  readonly onEnd: () => void;
}

/** The tour: three steps above the first screen. They block nothing, and do not come back once closed. */
export function Tour({ role, onEnd }: TourProps) {
  const text = useWords(tourWords);
  const digits = useDigits();
  const [at, go] = useState(0);
  const steps = text.steps[role];
  const [title, body] = steps[at] ?? ["", ""];
  const isLast = at === steps.length - 1;
  return (
    <aside className="sheet tour no-print" aria-label={text.title}>
      <div className="row spread">
        <small>
          {text.title} · {text.step(digits(at + 1), digits(steps.length))}
        </small>
        <Button look="quiet" square aria-label={text.close} onPress={onEnd}>
          <Icon name="close" />
        </Button>
      </div>
      <div aria-live="polite">
        <h2>{title}</h2>
        <p>{body}</p>
      </div>
      <div className="row">
        {at > 0 && <Button onPress={() => go(at - 1)}>{text.before}</Button>}
        <Button onPress={() => (isLast ? onEnd() : go(at + 1))}>{isLast ? text.done : text.next}</Button>
      </div>
    </aside>
  );
}
