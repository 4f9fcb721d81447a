import { Button } from "../design/button.tsx";
import { useWords } from "../words/language.tsx";
import { caseWords } from "./case.text.ts";
import { stepWords } from "./steps.text.ts";
import type { Step } from "./steps.ts";

interface KeptProps {
  readonly step: Step;
  readonly texts: readonly string[];
  readonly drop: () => void;
}

/** Words for a step that is no longer open, to be taken from here or thrown away. */
export function Kept({ step, texts, drop }: KeptProps) {
  const text = useWords(caseWords).kept;
  const { tabs } = useWords(stepWords);
  return (
    <section className="case-kept stack near no-print">
      <h3>
        {text.title}: {tabs[step]}
      </h3>
      <p className="soft">{text.body}</p>
      {texts.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts have no other name and never move
        <p key={at} className="words quoted" dir="auto">
          {words}
        </p>
      ))}
      <div>
        <Button look="danger" onPress={drop}>
          {text.drop}
        </Button>
      </div>
    </section>
  );
}
