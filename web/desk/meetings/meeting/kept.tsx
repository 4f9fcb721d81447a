import { Button } from "../../design/button.tsx";
import { useWords } from "../../words/language.tsx";
import { meetingWords } from "./meeting.text.ts";
import { stepWords } from "./steps.text.ts";
import type { Step } from "./steps.ts";

interface KeptProps {
  readonly step: Step;
  readonly written: string;
  readonly drop: () => void;
}

/** Words for a step that is no longer open, to be taken from here or thrown away. */
export function Kept({ step, written, drop }: KeptProps) {
  const text = useWords(meetingWords).kept;
  const { tabs } = useWords(stepWords);
  return (
    <section className="case-kept stack near no-print">
      <h3>
        {text.title}: {tabs[step]}
      </h3>
      <p className="soft">{text.body}</p>
      <p className="words quoted" dir="auto">
        {written}
      </p>
      <div>
        <Button look="danger" onPress={drop}>
          {text.drop}
        </Button>
      </div>
    </section>
  );
}
